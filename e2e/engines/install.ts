import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { librariesIn, onlyMatch, unpackedPackages } from "../debianPackages.ts";

/**
 * Firefox: the one named in FIREFOX_PATH, else the system's, else Debian's, unpacked into .cache/firefox/ without root
 * and without installing anything.
 */
export async function firefoxProgram(): Promise<{ path: string; env: Record<string, string> }> {
  const own = process.env["FIREFOX_PATH"] ?? programNamed("firefox-esr") ?? programNamed("firefox");
  if (own) return { path: own, env: {} };
  const unpacked = await unpackedPackages("firefox", { what: "Firefox", packages: ["firefox-esr"] });
  const path = join(unpacked, "usr/lib/firefox-esr/firefox-esr");
  return { path, env: { LD_LIBRARY_PATH: librariesIn(unpacked).join(":") } };
}

/** WebKitGTK's driver and small browser, and a screen for it. They find their parts at fixed paths: they are installed. */
export function webkitPrograms(): { driver: string; browser: string; screen: string } {
  if (!programNamed("WebKitWebDriver") || !programNamed("Xvfb")) installWebkit();
  const [driver, screen] = [programNamed("WebKitWebDriver"), programNamed("Xvfb")];
  if (!driver || !screen)
    throw new Error("No WebKit for its tests. On Debian, as root: apt-get install webkit2gtk-driver xvfb");
  const libraries = onlyMatch("/usr/lib", /-linux-gnu/);
  const folder = ["webkitgtk-6.0", "webkit2gtk-4.1", "webkit2gtk-4.0"].find((name) =>
    existsSync(join(libraries, name, "MiniBrowser")),
  );
  if (!folder) throw new Error(`No MiniBrowser below ${libraries}: apt-get install --reinstall webkit2gtk-driver`);
  return { driver, browser: join(libraries, folder, "MiniBrowser"), screen };
}

function installWebkit(): void {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  const settings = { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
  execFileSync("apt-get", ["update", "-qq"], settings);
  execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "webkit2gtk-driver", "xvfb"], settings);
}

function programNamed(name: string): string | undefined {
  return spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).stdout.trim() || undefined;
}

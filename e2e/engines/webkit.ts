import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { end, freePort, waitForPort } from "../programs.ts";
import type { Driver } from "./driver.ts";
import { webkitPrograms } from "./install.ts";
import { commands, webDriver } from "./webDriver.ts";

/** Its bar makes the window 447 px wide at least; phones are narrower. */
const windowRules = "*{min-width:0;padding:0;margin:0}";

/** Starts WebKitGTK's small browser on a screen that nobody sees. */
export async function openWebkit(): Promise<Driver> {
  const { driver, browser, screen } = webkitPrograms();
  const display = spawn(screen, ["-displayfd", "1", "-screen", "0", "1400x1200x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  process.once("exit", () => display.kill());
  const name = await new Promise<string>((resolve, reject) => {
    display.stdout.once("data", (chunk: Buffer) => {
      resolve(`:${chunk.toString().trim()}`);
    });
    display.once("error", reject);
  });
  const port = await freePort();
  const settings = mkdtempSync(join(tmpdir(), "webkit-"));
  mkdirSync(join(settings, "gtk-3.0"));
  writeFileSync(join(settings, "gtk-3.0/gtk.css"), windowRules);
  const child = spawn(driver, [`--port=${String(port)}`], {
    env: { ...process.env, DISPLAY: name, LC_ALL: "C.UTF-8", XDG_CONFIG_HOME: settings },
    stdio: ["ignore", "ignore", "pipe"],
  });
  process.once("exit", () => child.kill());
  await waitForPort(child, port);
  const root = `http://127.0.0.1:${String(port)}/session`;
  const options = { binary: browser, args: ["--automation"] };
  const { sessionId } = (await ask("POST", root, {
    capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options } },
  })) as { sessionId: string };
  return webDriver(
    (command, parameters) => {
      const [method = "", path = ""] = commands[command][0].split(" ");
      return ask(method, `${root}/${sessionId}/${path}`, parameters);
    },
    async () => {
      await ask("DELETE", `${root}/${sessionId}`);
      await end(child);
      await end(display);
      rmSync(settings, { recursive: true, force: true });
    },
  );
}

async function ask(method: string, address: string, parameters: object = {}): Promise<unknown> {
  const body = method === "POST" ? { body: JSON.stringify(parameters) } : {};
  const response = await fetch(address, { method, ...body });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) throw new Error(`${address}: ${JSON.stringify(value)}`);
  return value;
}

// Makes a fresh checkout ready to run, with nothing but Node: installs the packages when they are not those of the lock
// file, and with --browser also sees to it that there is a browser for tests and images; with
// --browser=if-possible it installs none and goes on without one.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const root = new URL("../", import.meta.url);
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  stop(`Node ${process.versions.node} is too old: this project needs 20.19 or newer (https://nodejs.org).`);
}

if (!isInstalled()) {
  console.log("Installing packages (npm ci) ...");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0)
    stop("npm ci failed; the lines above say why. The project needs the npm registry once, to install.");
}

const isNeeded = process.argv.includes("--browser");
if (isNeeded || process.argv.includes("--browser=if-possible")) {
  const path = findBrowser() ?? (isNeeded && !process.env["CHROMIUM_PATH"] ? installBrowser() : undefined);
  const record = new URL(".cache/browser", root);
  if (path) {
    mkdirSync(new URL(".cache/", root), { recursive: true });
    writeFileSync(record, path);
  } else if (isNeeded) {
    stop(
      "No browser for tests and images. Do one of these and run the command again:\n" +
        "  - set CHROMIUM_PATH to the program of a Chromium or Chrome,\n" +
        "  - run: npx playwright install chromium\n" +
        "  - install Chromium from your system's packages (Debian, as root: apt-get install chromium).",
    );
  } else {
    rmSync(record, { force: true });
    console.log(
      "No browser was found, so there will be no cards and pictures: name one in CHROMIUM_PATH, or install Chromium (Debian: apt-get install chromium).",
    );
  }
}

/** Whether what npm says it has installed, by whatever command, is what the lock file asks for. */
function isInstalled() {
  const record = new URL("node_modules/.package-lock.json", root);
  if (!existsSync(record)) return false;
  const packagesIn = (file) => JSON.parse(readFileSync(file, "utf8")).packages;
  const installed = packagesIn(record);
  // Of optional packages only those of this system are installed.
  return Object.entries(packagesIn(new URL("package-lock.json", root))).every(
    ([path, { version, optional }]) => !path || optional || installed[path]?.version === version,
  );
}

function findBrowser() {
  const own = process.env["CHROMIUM_PATH"];
  if (own) {
    if (existsSync(own)) return own;
    const found = `CHROMIUM_PATH is set to ${own}, and there is no such file.`;
    if (isNeeded) stop(found);
    console.log(found);
    return undefined;
  }
  const playwrights = playwrightBrowser();
  if (playwrights && existsSync(playwrights)) return playwrights;
  // Not Debian's chromium-headless-shell: it takes a sixth less, but its resting pointer counts as a reader's intent.
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
  for (const name of names) {
    const found = spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).stdout?.trim();
    if (found) return found;
  }
  return [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  ].find((path) => existsSync(path));
}

function playwrightBrowser() {
  try {
    return createRequire(new URL("package.json", root))("playwright-core").chromium.executablePath();
  } catch {
    return undefined;
  }
}

function installBrowser() {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync("/usr/bin/apt-get")) return undefined;
  console.log("Installing Debian's Chromium (apt-get install chromium) ...");
  try {
    execFileSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
    execFileSync("apt-get", ["install", "-y", "-qq", "chromium"], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  } catch {
    return undefined;
  }
  return findBrowser();
}

function stop(message) {
  console.error(message);
  process.exit(1);
}

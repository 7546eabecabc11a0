import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { end } from "../programs.ts";
import type { Driver } from "./driver.ts";
import { firefoxProgram } from "./install.ts";
import { commands, webDriver } from "./webDriver.ts";

const preferences = `user_pref("marionette.port", 0);
user_pref("toolkit.legacyUserProfileCustomizations.stylesheets", true);
`;
/** Its bars make the window 500 px wide at least; phones are narrower. */
const windowRules = "*{min-width:0!important}";

/**
 * Starts Firefox without a window. It takes WebDriver's commands by its own protocol, Marionette, which needs no program
 * between: lines of JSON with their length before them.
 */
export async function openFirefox(): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), "firefox-"));
  writeFileSync(join(profile, "user.js"), preferences);
  mkdirSync(join(profile, "chrome"));
  writeFileSync(join(profile, "chrome/userChrome.css"), windowRules);
  const { path, env } = await firefoxProgram();
  const child = spawn(path, ["--marionette", "--headless", "--no-remote", "--profile", profile], {
    env: { ...process.env, ...env },
    stdio: "ignore",
  });
  process.once("exit", () => child.kill());
  const port = join(profile, "MarionetteActivePort");
  while (!existsSync(port) || !readFileSync(port, "utf8")) {
    if (child.exitCode !== null) throw new Error(`${path} ended before it was ready`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const socket = connect(Number(readFileSync(port, "utf8")), "127.0.0.1");
  const call = await caller(socket);
  await call("WebDriver:NewSession", {});
  return webDriver(
    (command, parameters) =>
      call(commands[command][1], parameters).catch((reason: unknown) => {
        // What is pressed may lead to another page before it is let go.
        if (command !== "act" || !/no longer (active|exist)/.test(String(reason))) throw reason;
      }),
    async () => {
      socket.destroy();
      await end(child);
      rmSync(profile, { recursive: true, force: true });
    },
  );
}

/** Sends commands, each with a number by which its answer is found: `[1, number, error, result]`. */
async function caller(socket: Socket): Promise<(name: string, parameters: object) => Promise<unknown>> {
  const waiting = new Map<number, (answer: Answer) => void>();
  let greet: () => void = () => undefined;
  const greeting = new Promise<void>((resolve, reject) => {
    greet = resolve;
    socket.once("error", reject);
  });
  let received = Buffer.alloc(0);
  socket.on("data", (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    for (let colon = received.indexOf(":"); colon > 0; colon = received.indexOf(":")) {
      const last = colon + 1 + Number(received.subarray(0, colon));
      if (received.length < last) return;
      const message = JSON.parse(received.subarray(colon + 1, last).toString()) as Answer | object;
      received = received.subarray(last);
      if (Array.isArray(message)) waiting.get((message as Answer)[1])?.(message as Answer);
      else greet();
    }
  });
  await greeting;
  let number = 0;
  return (name, parameters) =>
    new Promise((resolve, reject) => {
      number++;
      waiting.set(number, ([, , error, result]) => {
        if (error) reject(new Error(`${name}: ${error.message}`));
        else resolve(result?.value);
      });
      const command = JSON.stringify([0, number, name, parameters]);
      socket.write(`${String(Buffer.byteLength(command))}:${command}`);
    });
}

type Answer = [type: number, number: number, error: { message: string } | null, result: { value?: unknown } | null];

import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { root } from "#site/folders.ts";

/** One command of a run, with how its output says what passed and failed. */
export interface StepCommand {
  name: string;
  /** A command line of node_modules/.bin or node. */
  command: string;
  /** Settings for it, beside those of the run. */
  env?: Readonly<Record<string, string>>;
  /** Reads from the output how many checks there were; absent, the step counts as one. */
  count?: (output: string) => { passed: number; failed: number } | undefined;
}

/** How one step ended. */
export interface StepResult {
  name: string;
  passed: number;
  failed: number;
  seconds: number;
}

/** Runs steps one after the other, in the repository or a copy of it. */
export async function runSteps(steps: readonly StepCommand[], folder = root): Promise<StepResult[]> {
  const results: StepResult[] = [];
  for (const step of steps) results.push(await runStep(step, folder));
  return results;
}

/** Runs a command, shows its output once it has ended, and counts what passed; a non-zero exit is at least one failure. */
async function runStep({ name, command, env, count }: StepCommand, folder: string): Promise<StepResult> {
  const begin = Date.now();
  const { code, output } = await run(command, env, folder);
  console.log(`\n== ${name}\n${output.trim()}`);
  const counted = count?.(output) ?? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  const failed = code !== 0 ? Math.max(1, counted.failed) : counted.failed;
  return { name, passed: counted.passed, failed, seconds: (Date.now() - begin) / 1000 };
}

/** Reads vitest's closing line: `Tests  2 failed | 40 passed (42)`. */
export function countVitest(output: string): { passed: number; failed: number } | undefined {
  const line = /^\s*Tests\s+(.*)$/m.exec(plain(output))?.[1];
  return line === undefined
    ? undefined
    : { passed: numberBefore(line, "passed"), failed: numberBefore(line, "failed") };
}

/** Reads Playwright's closing lines: `3 failed`, `40 passed (1.2m)`. */
export function countPlaywright(output: string): { passed: number; failed: number } | undefined {
  const tail = plain(output).slice(-4000);
  if (!/\d+ (passed|failed)/.test(tail)) return undefined;
  return { passed: numberBefore(tail, "passed"), failed: numberBefore(tail, "failed") + numberBefore(tail, "flaky") };
}

function numberBefore(text: string, word: string): number {
  return Number(new RegExp(`(\\d+) ${word}`).exec(text)?.[1] ?? 0);
}

function plain(text: string): string {
  // Without the colours that terminals get.
  return text.replace(/\u001b\[[0-9;]*m/g, "");
}

function run(command: string, env: StepCommand["env"], cwd: string): Promise<{ code: number; output: string }> {
  const browser = existsSync(`${root}.cache/browser`) ? readFileSync(`${root}.cache/browser`, "utf8") : undefined;
  const child = spawn(command, {
    cwd,
    shell: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      PATH: `${root}node_modules/.bin${process.platform === "win32" ? ";" : ":"}${process.env["PATH"] ?? ""}`,
      FORCE_COLOR: process.stdout.isTTY ? "1" : "0",
      TZ: "UTC",
      ...env,
      ...(browser ? { CHROMIUM_PATH: browser } : {}),
    },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  return new Promise((resolve) => child.on("close", (code) => resolve({ code: code ?? 1, output })));
}

/** Prints what passed and failed, closing with `N passed, N failed`, and ends the process accordingly. */
export function closeRun(results: readonly StepResult[]): never {
  const passed = results.reduce((sum, step) => sum + step.passed, 0);
  const failed = results.reduce((sum, step) => sum + step.failed, 0);
  console.log("");
  for (const step of results) {
    console.log(
      `${step.failed > 0 ? "FAILED" : "ok"}  ${step.name}: ${step.passed} passed, ${step.failed} failed (${step.seconds.toFixed(0)} s)`,
    );
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
}

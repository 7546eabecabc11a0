import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { scopedName } from "./scripts/scopedName.ts";
import { storyServer } from "./scripts/storyServer.ts";

export default defineConfig({
  // Relative, so that the built folder works under any path.
  base: "./",
  appType: "custom",
  plugins: [react(), storyServer()],
  css: { modules: { generateScopedName: scopedName } },
  build: {
    // One style sheet: the pages carry it inline, so that the first paint waits for no request.
    cssCodeSplit: false,
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    target: "es2022",
    // The page imports `start` from the entry by its address.
    rollupOptions: { input: "src/app/client.tsx", preserveEntrySignatures: "strict" },
  },
  ssr: { noExternal: true },
  server: { host: "127.0.0.1", port: 5173 },
});

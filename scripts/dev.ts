import { createServer } from "vite";
import { storyAskedOrExit } from "#site/stories.ts";

/** npm run dev: the development server, of the first story or of the one that `-- --story NAME` names. */
storyAskedOrExit(process.argv);
const server = await createServer();
await server.listen();
server.printUrls();
server.bindCLIShortcuts({ print: true });

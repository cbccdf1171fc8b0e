// npm start: installs what is missing, builds, serves. PORT changes the port.
import { createServer } from "node:http";
import { ensureInstalled, projectRoot } from "./install.mjs";

const port = Number(process.env.PORT ?? 4173);
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error(`PORT must be a number from 1 to 65535, not "${process.env.PORT}".`);
  process.exit(1);
}

ensureInstalled();
const { build, preview } = await import("vite");
const root = projectRoot;
try {
  await build({ root, logLevel: "warn" });
  const server = await preview({ root, preview: { host: "127.0.0.1", port, strictPort: true } });
  await serveOnIpv6Too(server);
} catch (error) {
  if (isBusy(error))
    console.error(
      `Port ${port} is in use by another program. Choose another one: PORT=${port + 1} npm start`,
    );
  else console.error(error);
  process.exit(1);
}
console.log(`The application is at http://localhost:${port}/ (stop it with Ctrl+C)`);

// npm hands SIGTERM on to its shell only, which dies without telling this process: that is the end here too.
if (process.env.npm_lifecycle_event === "start") {
  const shell = process.ppid;
  setInterval(() => process.ppid !== shell && process.exit(0), 500).unref();
}

/**
 * localhost is ::1 on some machines and 127.0.0.1 on others; neither is reachable from outside.
 * @param {import("vite").PreviewServer} server
 */
async function serveOnIpv6Too(server) {
  const twin = createServer(server.middlewares);
  /** @type {Promise<void>} */
  const listening = new Promise((ready, failed) => {
    // A machine without IPv6 has no second address to serve.
    twin.once("error", (error) => (isBusy(error) ? failed(error) : ready()));
    twin.listen(port, "::1", ready);
  });
  await listening;
}

/** @param {unknown} error */
function isBusy(error) {
  return error instanceof Error && (/already in use/.test(error.message) || /EADDRINUSE/.test(error.message));
}

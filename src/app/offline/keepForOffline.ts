import { newVersion } from "./newVersion.ts";

const MS_BETWEEN_LOOKS = 3_600_000;

/**
 * Registers the service worker, which keeps the application for use without a network, and offers each new version by
 * `newVersion`. Nothing happens where the browser or the address has no service workers (plain http, a page from the disk).
 */
export async function keepForOffline(): Promise<void> {
  const container: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  if (!container || document.querySelector("[data-edition=single]")) return;
  const registration = await container.register("./sw.js", { updateViaCache: "none" });
  const reload = () => location.reload();
  let isAccepted = false;
  const offer = () => {
    const { waiting } = registration;
    // Without a controller this is the first visit, and the page is of this version.
    if (!waiting || !container.controller) return;
    newVersion.set({
      accept() {
        isAccepted = true;
        waiting.postMessage("take-over");
      },
    });
  };
  offer();
  registration.addEventListener("updatefound", () =>
    registration.installing?.addEventListener("statechange", offer),
  );
  // Accepted in another tab, this one still shows the version before.
  container.addEventListener("controllerchange", () =>
    isAccepted ? reload() : newVersion.set({ accept: reload }),
  );
  const look = () => void registration.update().catch(() => undefined);
  setInterval(look, MS_BETWEEN_LOOKS);
}

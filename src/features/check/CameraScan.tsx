import { useEffect, useRef, useState } from "react";
import type { Given } from "./checkPaper.ts";
import { givenInPicture } from "./givenInFile.ts";

/** Milliseconds between two looks at the camera's picture. */
const LOOK_EVERY = 300;

/** Whether a camera may be asked for: browsers have none on plain-http pages. */
export function hasCamera(): boolean {
  const devices: Partial<MediaDevices> | undefined = navigator.mediaDevices;
  return devices?.getUserMedia !== undefined;
}

/** Shows the camera's picture and looks for a paper's QR code in it until one is found. */
export function CameraScan({ onFound }: { readonly onFound: (given: Given) => void }) {
  const video = useRef<HTMLVideoElement>(null);
  const [denied, setDenied] = useState(false);
  const found = useRef(onFound);
  found.current = onFound;

  useEffect(() => {
    const screen = video.current;
    let stream: MediaStream | null = null;
    let timer = 0;
    let isOver = false;
    const look = async () => {
      const given = screen && screen.readyState >= 2 ? await givenInPicture(screen).catch(() => null) : null;
      if (isOver) return;
      if (given) found.current(given);
      else timer = window.setTimeout(() => void look(), LOOK_EVERY);
    };
    navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } }).then(
      async (opened) => {
        stream = opened;
        if (isOver || !screen) return stop();
        screen.srcObject = opened;
        await screen.play();
        await look();
      },
      () => setDenied(true),
    );
    function stop() {
      isOver = true;
      window.clearTimeout(timer);
      for (const track of stream?.getTracks() ?? []) track.stop();
    }
    return stop;
  }, []);

  return denied ? (
    <p>没有可用的摄像头，或浏览器没有获准使用。请输入核验码，或打开图片。</p>
  ) : (
    <video ref={video} className="check-video" playsInline muted aria-label="摄像头画面" />
  );
}

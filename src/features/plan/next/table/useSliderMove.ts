import { useRef } from "react";

/** One movement of a slider, from its first change until it is let go, is one decision of a draft. */
interface SliderMove {
  /** True for every change but the first of a movement. */
  readonly again: () => boolean;
  readonly end: () => void;
  readonly handlers: {
    readonly onPointerUp: () => void;
    readonly onKeyUp: () => void;
    readonly onBlur: () => void;
  };
}

export function useSliderMove(): SliderMove {
  const moving = useRef(false);
  const end = () => {
    moving.current = false;
  };
  const again = () => {
    const was = moving.current;
    moving.current = true;
    return was;
  };
  return { again, end, handlers: { onPointerUp: end, onKeyUp: end, onBlur: end } };
}

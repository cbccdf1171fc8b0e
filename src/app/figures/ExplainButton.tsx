import type { ExplainedFigure } from "../../domain/explaining/explanation.ts";
import { Button } from "../inputs/Button.tsx";
import { changeParams, useRoute } from "../shell/route.ts";

interface ExplainButtonProps {
  readonly figure: ExplainedFigure;
  /** The figure as the screen calls it, e.g. 完成率. */
  readonly label: string;
}

/** Opens the explanation of a figure of the screen that is shown; the address keeps it (`explain=rate`). */
export function ExplainButton({ figure, label }: ExplainButtonProps) {
  const route = useRoute();
  return (
    <Button
      label="怎么算的"
      className="plain explain-button"
      aria-label={`${label}怎么算的`}
      aria-haspopup="dialog"
      onClick={() => changeParams(route, { explain: figure })}
    />
  );
}

import { SvgMarks } from "../charts/SvgMarks.tsx";
import { checkSentences, NOT_SIGNED } from "./checkWords.ts";
import { qrMarks } from "./qrMarks.ts";
import { type Seal, sealText } from "./seal.ts";
import "./check.css";

interface CheckBlockProps {
  /** The paper's code (核验码), see `checkCodeOf`; left out where it stands beside the block. */
  readonly code?: string;
  /** Null while the paper is not signed. */
  readonly seal: Seal | null;
  /** Points of the QR code with its quiet zone. */
  readonly side: number;
  /** What stands beside the QR code; without it what it holds and how the paper is checked. */
  readonly sentences?: readonly string[];
}

/** What makes a paper checkable: QR code, code, and how to check it. */
export function CheckBlock({ code, seal, side, sentences = checkSentences(seal) }: CheckBlockProps) {
  const size = { width: `${side}pt`, height: `${side}pt` };
  return (
    <div className="check-block">
      {seal ? (
        <svg role="img" aria-label="本件的二维码" viewBox={`0 0 ${side} ${side}`} {...size}>
          <SvgMarks marks={qrMarks(sealText(seal), side)} />
        </svg>
      ) : (
        <p className="check-empty" style={size}>
          {NOT_SIGNED}
        </p>
      )}
      <div>
        {code && <p className="check-code">核验码 {code}</p>}
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </div>
  );
}

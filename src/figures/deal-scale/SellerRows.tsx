import { ClaimSign } from "#figures/ClaimSign.tsx";
import { useFrame } from "#figures/frame.ts";
import { RowMark } from "#figures/Mark.tsx";
import { Pause } from "#figures/Pause.tsx";
import { useReading } from "#figures/Reading.tsx";
import { Words } from "#figures/Words.tsx";
import frame from "./DealScale.module.css";
import styles from "./SellerRows.module.css";
import type { Seller, SellerSide } from "./amounts.ts";

/** Who sold what: a seller with the comparison, then the article's side and the record's, of equal size; `id` is the figure's. */
export function SellerRows({ id: figure, sellers }: { id: string; sellers: readonly Seller[] }) {
  const { i18n } = useReading();
  const { most } = useFrame();
  const rows = sellers.slice(0, most).map(({ id, name, sel, comparison, sides }) => (
    <div key={id} className={styles.seller} role="group" aria-labelledby={`${figure}-${id}`}>
      <RowMark sel={sel} className={frame.compared}>
        <Words as="b" of={name} id={`${figure}-${id}`} />
        {most === undefined && <Pause />}
        <ClaimSign comparison={comparison} /> {i18n.t(`comparison.${comparison}.label`)}
      </RowMark>
      {most === undefined && sides.map((side) => <Side key={side.layer} side={side} />)}
    </div>
  ));
  return <div className={styles.sellers}>{rows}</div>;
}

function Side({ side: { layer, words, sel, also } }: { side: SellerSide }) {
  const { i18n } = useReading();
  const content = (
    <>
      <b>{i18n.t(`layer.${layer}`)}</b>
      <Pause /> <Words of={words} />
    </>
  );
  if (!sel)
    return (
      <span className={styles[layer]} data-in={layer}>
        {content}
      </span>
    );
  return (
    <RowMark sel={sel} also={also} layer={layer} className={styles[layer]}>
      {content}
    </RowMark>
  );
}

import { entityKey } from "#model/entity.ts";
import type { Claim } from "#model/schema/claim.ts";
import { Denials } from "#figures/Denials.tsx";
import { useReading } from "#figures/Reading.tsx";
import { OpeningWords } from "#figures/Words.tsx";

interface ClaimLineProps {
  claim: Claim | undefined;
  /** Words in the same view that may hold the denial already. */
  said?: string;
}

/** A claim in a line: what it says, as a link that opens it, how it compares, and who denies it. */
export function ClaimLine({ claim, said }: ClaimLineProps) {
  const { i18n } = useReading();
  if (!claim) return null;
  return (
    <>
      <OpeningWords sel={entityKey("claim", claim.id)} of={claim.gloss} />
      {i18n.t("list.dot")}
      {i18n.t(`comparison.${claim.comparison}.label`)}
      <Denials of={[claim.id]} said={said} />
    </>
  );
}

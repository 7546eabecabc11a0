import { useId } from "react";
import styles from "./EmbedBuilder.module.css";

/** What there is to choose from, each with its words. */
export type SelectOptions<Value extends string = string> = readonly (readonly [value: Value, words: string])[];

interface SelectFieldProps<Value extends string> {
  label: string;
  value: Value;
  options: SelectOptions<Value>;
  onChoose: (value: Value) => void;
}

/** One of several, in a list that folds away. */
export function SelectField<Value extends string>({ label, value, options, onChoose }: SelectFieldProps<Value>) {
  const fieldId = useId();
  return (
    <p className={styles.choice}>
      <label htmlFor={fieldId}>{label}</label>
      <select id={fieldId} value={value} onChange={(event) => onChoose(event.currentTarget.value as Value)}>
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </p>
  );
}

/** Data in a document, for a script or a program to read. */
export function DataBlock({ type = "application/json", id, data }: { type?: string; id?: string; data: object }) {
  return (
    <script type={type} id={id}>
      {JSON.stringify(data)}
    </script>
  );
}

/** JSON with one record a line, so that a change of one record is a change of one line. */
export const writeRecords = (content: Readonly<Record<string, unknown>>): string => {
  const parts = Object.entries(content).map(([name, value]) =>
    Array.isArray(value) && value.length > 0
      ? `${JSON.stringify(name)}: [\n${value.map((record) => JSON.stringify(record)).join(',\n')}\n]`
      : `${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  );
  return `{\n${parts.join(',\n')}\n}\n`;
};

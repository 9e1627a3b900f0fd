const [leastMajor, leastMinor] = [22, 14];

/**
 * Why this Node can't run MentorGrove, in a sentence; null where it can. The database module does not fail on an older
 * Node, it takes the whole process down, so this has to be asked before it is loaded.
 * @param version such as `20.20.2`
 */
export const findNodeProblem = (version: string): string | null => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isEnough = major > leastMajor || (major === leastMajor && minor >= leastMinor);
  return isEnough
    ? null
    : `This is Node ${version}, and MentorGrove needs ${leastMajor}.${leastMinor} or newer. Start it with npm start: that fetches a Node that fits.`;
};

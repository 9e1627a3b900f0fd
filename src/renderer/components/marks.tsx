/** The marks that are our own: rings (a year, and the years inside it), the leaf (a family), the seal (proven). */

export const Rings = ({ size }: { size: number }) => (
  <svg width={size} height={size} viewBox="0 0 44 44" fill="none" aria-hidden="true">
    <circle cx="22" cy="22" r="20" stroke="var(--mg-line-2)" strokeWidth="1.6" />
    <circle cx="22" cy="22" r="13.5" stroke="var(--mg-part-3)" strokeWidth="1.6" />
    <circle cx="22.6" cy="21.6" r="7" stroke="var(--mg-part-2)" strokeWidth="1.6" />
    <circle cx="22" cy="22" r="2.2" fill="var(--mg-primary-ink)" />
  </svg>
);

export const Logo = ({ size = 32 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
    <circle cx="16" cy="16" r="16" fill="var(--mg-primary)" />
    <g fill="none" stroke="#fff" strokeWidth="1.6" strokeLinecap="round">
      <circle cx="16" cy="16" r="2.2" />
      <path d="M20.2 13.2A5.1 5.1 0 1 1 16 10.9" />
      <path d="M23.6 11.2A9 9 0 1 1 16 7" />
    </g>
    <path d="M18 13.9c.2-3.4 2.3-5.9 6.2-6.5.3 3.9-1.8 6.6-5.2 6.9z" fill="#fff" />
  </svg>
);

/** A family's leaf; the family's name always stands beside it. */
export const Leaf = ({ color, size = 10 }: { color: string; size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 10 10" aria-hidden="true" style={{ flex: 'none' }}>
    <path d="M1 1h4.500A3.5 3.5 0 0 1 9 4.500V9H4.500A3.5 3.5 0 0 1 1 5.500z" fill={color} />
  </svg>
);

/** Double ring with a tick: proven. One open ring: stopped before the proof. */
export const Seal = ({ proven, size = 34 }: { proven: boolean; size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 34 34" fill="none" aria-hidden="true" style={{ flex: 'none' }}>
    {proven ? (
      <>
        <circle cx="17" cy="17" r="15.5" stroke="var(--mg-primary-ink)" strokeWidth="1.6" />
        <circle cx="17" cy="17" r="11" stroke="var(--mg-primary-ink)" strokeWidth="1.6" />
        <path
          d="m12 17.2 3.4 3.4 6.6-6.8"
          stroke="var(--mg-primary-ink)"
          strokeWidth="1.9"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </>
    ) : (
      <path
        d="M29 8.500A15 15 0 1 0 32 17"
        stroke="var(--mg-amber)"
        strokeWidth="1.8"
        strokeLinecap="round"
      />
    )}
  </svg>
);

/** The two roles: plum circle for mentees, lake square for mentors. */
export const RoleMark = ({ side, size = 10 }: { side: 'mentee' | 'mentor'; size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 10 10" aria-hidden="true" style={{ flex: 'none' }}>
    {side === 'mentee' ? (
      <circle cx="5" cy="5" r="4.5" fill="var(--mg-plum)" />
    ) : (
      <rect x="1" y="1" width="8" height="8" fill="var(--mg-lake)" />
    )}
  </svg>
);

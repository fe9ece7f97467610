/**
 * Colours by role, found by search over OKLCH: contrast of at least 3:1 on both surfaces, and the largest smallest
 * distance under normal, protan, deutan and tritan vision. Each role has a second cue beside its colour.
 */

export type Role = 'ink' | 'muted' | 'line' | 'surface' | 'start' | 'own' | 'listed' | 'wrongly' | 'off';
export type Theme = 'light' | 'dark';
export type Palette = Readonly<Record<Role, string>>;

export const PALETTE: Readonly<Record<Theme, Palette>> = {
  light: {
    ink: '#1b1f24',
    muted: '#4d5560',
    line: '#c9ced6',
    surface: '#ffffff',
    start: '#67676c',
    own: '#22438c',
    listed: '#ee5d16',
    wrongly: '#651740',
    off: '#5b9b7d',
  },
  dark: {
    ink: '#eceff4',
    muted: '#b6bec9',
    line: '#3a414c',
    surface: '#14171c',
    start: '#b0b4c2',
    own: '#4a80ed',
    listed: '#eb9904',
    wrongly: '#d43e80',
    off: '#74ffa1',
  },
};

export const ROLES: readonly Role[] = Object.keys(PALETTE.light) as Role[];

/**
 * Turns the colours of a drawing made in light into custom properties, so that one drawing serves both themes:
 * `fill="#ee5d16"` becomes `fill="var(--listed)"`. The page defines them with `paletteCss`.
 */
export function themed(svg: string): string {
  return svg.replaceAll(/="(#[0-9a-f]{6})"/g, (whole, colour: string) => {
    const role = ROLES.find((name) => PALETTE.light[name] === colour);
    return role === undefined ? whole : `="var(--${role})"`;
  });
}

/** The custom properties of a theme, for a style sheet. */
export function paletteCss(theme: Theme): string {
  return ROLES.map((role) => `--${role}:${PALETTE[theme][role]}`).join(';');
}

import classes from './viewLinks.module.css';

/** The views of a screen as links, so that each has an address, the keyboard reaches it, and Back goes back. */
export const ViewLinks = (props: {
  label: string;
  views: readonly { readonly id: string; readonly label: string; readonly href: string }[];
  chosen: string;
}) => (
  <nav aria-label={props.label} className={classes.views}>
    {props.views.map(({ id, label, href }) => (
      <a key={id} href={href} aria-current={id === props.chosen ? 'page' : undefined}>
        {label}
      </a>
    ))}
  </nav>
);

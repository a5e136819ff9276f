interface Props {
  readonly title: string;
  readonly text: string;
}

/** What there is to say about the page, in a few words and one sentence. */
export function Headline({ title, text }: Props) {
  return (
    <section class="headline">
      <h2>{title}</h2>
      <p>{text}</p>
    </section>
  );
}

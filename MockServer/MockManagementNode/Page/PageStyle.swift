/// The page's style sheet.
enum PageStyle {
  static let css = """

    :root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.4; }
    body { margin: 0 auto; max-width: 75rem; padding: 1rem 1.5rem; }
    header { border-bottom: 2px solid #0a7a8f; margin-bottom: 1rem; }
    h1 { margin: 0; font-size: 1.5rem; }
    header p { margin: 0 0 .6rem; opacity: .7; }
    h2 { font-size: 1.15rem; margin: 1.4rem 0 .5rem; }
    h3 { margin: 0 0 .4rem; font-size: 1.05rem; }
    article { border: 1px solid #8886; border-left: 4px solid #0a7a8f; border-radius: 4px; padding: .7rem 1rem; margin-bottom: .8rem; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: 0 0 .6rem; }
    dt { opacity: .7; } dd { margin: 0; }
    table { border-collapse: collapse; width: 100%; font-size: .9rem; }
    th, td { text-align: left; padding: .25rem .6rem .25rem 0; border-bottom: 1px solid #8884; vertical-align: top; overflow-wrap: break-word; }
    th { white-space: nowrap; }
    td:nth-child(4), td:last-child { overflow-wrap: anywhere; }
    #requests td { font-family: ui-monospace, monospace; font-size: .8rem; }
    .none { opacity: .7; font-style: italic; margin: .2rem 0; }

    """
}

import Crypto

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What a report looks like: on a screen, light and dark, narrow and wide, and on paper.
enum PageStyle {
  /// What the page may do: use this style sheet, and nothing else. No script runs, nothing is loaded, and no style is taken that a
  /// name of somebody's might bring along.
  static var policy: String {
    let digest = Data(SHA256.hash(data: Data("\(sheet)".utf8))).base64EncodedString()
    return "default-src 'none'; style-src 'sha256-\(digest)'; base-uri 'none'; form-action 'none'"
  }

  /// The style sheet.
  static let sheet: StaticString = """
    :root{color-scheme:light dark;--paper:#fff;--ground:#f6f7f9;--ink:#1b1f27;--soft:#555e6d;--line:#dfe3e8;--accent:#1f5fa8;\
    --tint:#eef4fb;--good:#186c3b;--warn:#8a4b00;--warn-tint:#fff6e8;--bad:#b3261e;--bad-tint:#fdeeed}
    @media (prefers-color-scheme:dark){:root{--paper:#1a1e26;--ground:#12151b;--ink:#e7eaf0;--soft:#a3acba;--line:#333a47;\
    --accent:#86b7f2;--tint:#1d2838;--good:#7fcb9b;--warn:#f0b35f;--warn-tint:#2d2417;--bad:#ff9b92;--bad-tint:#351d1d}}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;scroll-behavior:smooth}
    body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",\
    "Noto Sans","Liberation Sans",Arial,sans-serif;overflow-wrap:anywhere}
    header,main,footer{max-width:68rem;margin:0 auto;padding:0 clamp(1rem,4vw,2.5rem)}
    header{padding-top:clamp(1.75rem,6vw,4rem)}
    footer{padding-top:1rem;padding-bottom:3rem;color:var(--soft);font-size:.875rem}
    h1,h2,h3{line-height:1.2;letter-spacing:-.015em;margin:0;text-wrap:balance}
    h1{font-size:clamp(1.75rem,5vw,2.75rem);font-weight:650}
    h2{font-size:1.375rem;font-weight:650;margin-bottom:.5rem}
    h3{font-size:1.0625rem;font-weight:650}
    p{margin:0 0 .75rem;max-width:44rem}
    a{color:var(--accent);text-underline-offset:.2em}
    :focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:4px}
    section{margin-top:clamp(2.25rem,6vw,3.5rem)}
    td,th,dt,dd,li,summary,b,code{unicode-bidi:isolate}
    code{font:.875em ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
    .kicker{color:var(--accent);font-weight:600;font-size:.875rem;letter-spacing:.02em;margin-bottom:.75rem}
    .lead{color:var(--soft);font-size:1.125rem;margin-top:.75rem}
    .soft{color:var(--soft)}
    .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,14rem),1fr));gap:1rem;margin:2rem 0 0}
    .cards>div{background:var(--paper);border:1px solid var(--line);border-radius:12px;padding:1.125rem 1.25rem}
    .cards dt{color:var(--soft);font-size:.8125rem;font-weight:600}
    .cards dd{margin:.25rem 0 0;font-size:1.25rem;font-weight:600;line-height:1.3}
    .cards dd+dd{font-size:.9375rem;font-weight:400;color:var(--soft)}
    .cards .warn{border-color:var(--warn);background:var(--warn-tint)}
    .cards .bad{border-color:var(--bad);background:var(--bad-tint)}
    .facts{display:flex;flex-wrap:wrap;gap:.375rem 2rem;margin:1.5rem 0 0;font-size:.9375rem}
    .facts>div{display:flex;gap:.625rem}
    .facts dt{color:var(--soft);flex:none}
    .facts dd{margin:0;min-width:0}
    ol,ul{margin:0;padding:0;list-style:none}
    .steps li{display:grid;grid-template-columns:2rem 1fr;gap:0 .75rem;padding:.75rem 0;border-top:1px solid var(--line)}
    .steps li>b{grid-row:span 2;width:2rem;height:2rem;border-radius:50%;background:var(--tint);color:var(--accent);display:grid;\
    place-items:center;font-size:.9375rem}
    .steps span{font-weight:600}
    .steps p{margin:0;color:var(--soft)}
    .steps p::first-letter{text-transform:uppercase}
    .notes li{background:var(--paper);border:1px solid var(--line);border-left:4px solid var(--warn);border-radius:8px;\
    padding:.75rem 1rem;margin-top:.75rem}
    .notes li.bad{border-left-color:var(--bad)}
    .notes p{margin:.25rem 0 0}
    .notes .kind{font-size:.8125rem;font-weight:600;color:var(--warn)}
    .notes .bad .kind{color:var(--bad)}
    table{width:100%;border-collapse:collapse;font-size:.9375rem}
    .sheet{background:var(--paper);border:1px solid var(--line);border-radius:12px;padding:.25rem 1.25rem;margin-top:1rem}
    caption{text-align:left;color:var(--soft);font-size:.875rem;padding:.75rem 0 .25rem}
    th,td{text-align:left;vertical-align:top;padding:.625rem 1rem .625rem 0;border-top:1px solid var(--line)}
    th:last-child,td:last-child{padding-right:0}
    thead th{border-top:0;color:var(--soft);font-size:.8125rem;font-weight:600}
    tbody th{font-weight:600;width:38%}
    tbody th[scope=rowgroup]{width:auto;color:var(--accent);font-size:.875rem;padding-top:1rem}
    tbody th small,td small{display:block;font-weight:400;color:var(--soft);font-size:.8125rem}
    .field{display:block}
    .field+.field{margin-top:.25rem}
    .field i{font-style:normal;color:var(--soft)}
    del{text-decoration:none;color:var(--soft)}
    ins{text-decoration:none;font-weight:600}
    .mark{font-weight:700;display:inline-block;width:1.125rem}
    .create,.made{color:var(--good)}
    .update,.warn-text{color:var(--warn)}
    .delete,.failed{color:var(--bad)}
    .skipped{color:var(--soft)}
    details{background:var(--paper);border:1px solid var(--line);border-radius:12px;margin-top:1rem}
    summary{padding:1rem 1.25rem;cursor:pointer}
    summary h3{display:inline}
    summary .soft{display:block;font-size:.9375rem;padding-left:1.125rem}
    details>div{padding:0 1.25rem 1rem}
    .pictures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,21rem),1fr));gap:1.25rem 2rem;margin:.25rem 0 1rem}
    figure{margin:0;min-width:0}
    .legend{font-size:.8125rem;max-width:none}
    .notes details{border:0;margin:0}
    .notes summary{padding:.25rem 0}
    .notes details>div{padding:0}
    figcaption{font-size:.8125rem;font-weight:600;color:var(--soft);margin-bottom:.375rem}
    svg{display:block;width:100%;height:auto;max-width:32rem}
    svg text{font:13px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif;fill:var(--ink)}
    svg .s{font-size:11px;fill:var(--soft)}
    svg .h{font-weight:650}
    svg rect{rx:7px;fill:var(--ground);stroke:var(--line)}
    svg .place{fill:var(--tint);stroke:var(--accent)}
    svg .n{fill:var(--paper)}
    svg .d{stroke:var(--accent);stroke-width:1.5}
    svg .g{stroke-dasharray:4 3}
    svg path{fill:none;stroke:var(--soft);stroke-width:1.25}
    svg path.d{stroke-width:2.25}
    svg .c{text-anchor:middle}
    svg .m{text-anchor:end;font-weight:700;fill:var(--accent)}
    @media (max-width:32rem){.facts{flex-direction:column}.facts dt{width:7rem}.sheet,details>div{padding-left:.875rem;padding-right:.875rem}\
    summary{padding-left:.875rem;padding-right:.875rem}th,td{padding-right:.625rem}tbody th{width:38%}}
    @media print{@page{margin:16mm}:root{--paper:#fff;--ground:#fff;--ink:#000;--soft:#444;--line:#bbb;--accent:#174a85;--tint:#f1f5fa;\
    --good:#14582f;--warn:#6f3c00;--warn-tint:#fff;--bad:#8f1d17;--bad-tint:#fff;color-scheme:light}body{font-size:10.5pt}\
    header{padding-top:0}header,main,footer{max-width:none;padding-left:0;padding-right:0}h2,h3,summary,thead{break-after:avoid}\
    tr,figure,.cards>div,.notes li,.steps li{break-inside:avoid}details{border:0}summary{list-style:none;padding-left:0}\
    details>div{padding:0}details::details-content{content-visibility:visible;display:block;height:auto;opacity:1}a{color:inherit}}
    """
}

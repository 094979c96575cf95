"""The look of a marked article. All interaction is done here, without a script."""

# In a report the page sets --raised, --ink and --quiet; in JupyterLab its theme sets the --jp- ones.
_STYLE = """
.said { --text: var(--ink, var(--jp-content-font-color1, CanvasText));
  --dim: var(--quiet, var(--jp-content-font-color2, CanvasText));
  --edge: var(--quiet, var(--jp-border-color0, CanvasText));
  --box: var(--raised, var(--jp-layout-color2, Canvas));
  color: var(--text); overflow-wrap: break-word; }
.said mark, .said u { --lit: 2px; }
.said p { margin: 0 0 .9em; line-height: 1.9; max-width: 42em; position: relative; }
.said + .said { margin-top: 3em; }
.said .from { color: var(--dim); margin-bottom: .4em; }
.said .legend { display: flex; flex-wrap: wrap; gap: .3em 1.1em; padding: 0; margin: 0 0 1.2em; border: 0; min-width: 0;
  font-size: .9em; }
.said .legend legend { padding: 0; margin-bottom: .3em; color: var(--dim); }
.said .legend label { cursor: pointer; max-width: 100%; }
.said .legend input { accent-color: currentColor; margin: 0 .35em 0 0; }
.said .chip, .said mark[data-who]::before { background: var(--who); color: #000; padding: .1em .55em;
  border-radius: 1em; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.said mark[data-who]::before { content: attr(data-who); font-size: .72em; margin-right: .4em; vertical-align: .08em;
  white-space: nowrap; }
.said mark.long::before { white-space: normal; }
.said mark { color: inherit; background: color-mix(in srgb, var(--who) 20%, transparent);
  border-bottom: var(--lit) solid var(--who); padding: .15em 0; border-radius: .15em;
  -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.said mark mark { padding: .02em 0; }
.said mark.nobody { border-bottom-style: dashed; }
.said mark:focus { outline: 2px solid var(--text); outline-offset: 0; }
.said u { text-decoration: underline dotted var(--lit); text-underline-offset: .25em; }
.said:has(.copied:checked) .taken { text-decoration: underline wavy var(--dim) 1px; text-underline-offset: .3em; }
.said .about { display: none; position: absolute; left: 0; right: 0; z-index: 2; margin-top: .45em; padding: .5em .8em;
  font-size: .85rem; line-height: 1.5; color: var(--text); background: var(--box); border: 1px solid var(--edge);
  border-radius: .3em; box-shadow: 0 .2em .8em rgb(0 0 0 / .25); cursor: default; }
/* The way from the mark to its details counts as a part of them, so that a pointer does not lose them there. */
.said .about::before { content: ""; position: absolute; inset: -.6em 0 auto; height: .6em; }
.said mark:focus > .about, .said mark:hover:not(:has(mark:hover)) > .about { display: block; }
.said:has(mark:hover) mark:focus:not(:hover) > .about { display: none; }
.said .notes { display: none; }
@media print {
  .said .about, .said .legend :is(input, label:has([value=all])) { display: none !important; }
  .said mark, .said .chip, .said mark::before { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .said mark[id]::before { content: attr(data-n) "\\a0" attr(data-who); }
  .said .notes { display: block; font-size: .85em; padding-left: 2.2em; }
}
"""


def article_rules(statements: int, speakers: int) -> str:
    """The style sheet of an article with so many statements and speakers."""
    # Elements with a statement's number light up together: its parts, however far apart, and its cue.
    together = "".join(
        f'.said:has(mark[data-n="{n}"]:is(:hover,:focus)) [data-n~="{n}"]{{--lit:4px}}'
        for n in range(1, statements + 1)
    )
    others = [f'.said:has(.legend [value="{w}"]:checked) mark:not([data-w="{w}"])' for w in range(speakers)]
    plain = "".join(f"{marks}{{background:none;border:0}}{marks}::before{{display:none}}" for marks in others)
    return _STYLE + together + plain

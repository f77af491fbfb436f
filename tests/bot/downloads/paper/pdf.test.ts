import assert from 'node:assert/strict';
import { BODY, looks, sheet } from '../../../../bot/downloads/paper/look.js';
import type { Answer, Paper } from '../../../../bot/downloads/paper/paper.js';
import { pdfOf } from '../../../../bot/downloads/paper/pdf.js';
import { aPaper, englishPaper, theLongestPaper } from '../../../support/papers.js';
import { bodyLines, footOf, type ReadPdf, readPdf } from '../../../support/readPdf.js';

describe('A form on paper', () => {
  it('says all that the form says, in that order', async () => {
    for (const paper of [aPaper(), englishPaper]) {
      assert.equal(withoutSpace((await read(paper)).body), withoutSpace(textOf(paper).join('')));
    }
  });

  it('has its title and its language in the file, the partnership as author, and a list of its sections', async () => {
    const { info, bookmarks } = await read(aPaper());
    assert.equal(info.Title, 'Adviesformulier halverwege');
    assert.equal(info.Language, 'nl');
    assert.equal(info.Author, 'Samen Opleiden Amstelland');
    assert.deepEqual(bookmarks, [
      'Leerdoelen uit het startgesprek',
      'Advies',
      'Reactie van de aankomend leraar',
      'Wie dit formulier heeft gezien',
    ]);
    assert.equal((await read(englishPaper)).info.Language, 'en');
  });

  it('can be read aloud: headings, tables with heads, and nothing of the foot', async () => {
    const { tagged, roles } = await read(englishPaper);
    assert.ok(tagged);
    assert.deepEqual(roles, [
      ...['P', 'H1'],
      ...englishPaper.facts.flatMap(() => ['TH', 'TD']),
      ...['H2', 'H3', 'P', 'H3', 'P', 'P', 'H3', 'P', 'P'],
      ...['H2', 'TH', 'TH', 'TH', 'TH', 'TH', 'TD', 'TD', 'TD', 'TH', 'TD', 'TD', 'TD'],
    ]);
  });

  it('tells on each page which page of how many it is, and which form after the first', async () => {
    const { pages } = await read(aPaper());
    assert.equal(pages.length, 2);
    for (const [at, page] of pages.entries()) {
      const [caution, made] = footOf(page);
      assert.equal(caution, 'Een advies is geen beoordeling.');
      assert.match(made ?? '', /^Gemaakt op .* voor Karin Bos\. +Pagina \d van 2$/);
      assert.ok(made?.endsWith(`Pagina ${at + 1} van 2`));
    }
    assert.equal(pages[1]?.[0]?.text, 'Adviesformulier halverwege, Fatma Yılmaz, AF-7K3F2Q versie 2');
    assert.match((await read(englishPaper)).pages[0]?.at(-1)?.text ?? '', /Page 1 of 1$/);
  });

  it('shows what was typed as it was typed', async () => {
    const typed = [
      '${user.name} {{naam}} $name %s',
      '<b>vet</b> <script>alert(1)</script> &amp; &lt;',
      '**sterk** _schuin_ [link](https://voorbeeld.nl) `code`',
      '# kop -> pijl => <= != 3x4 12:30 1/2 (c) ... --',
      '    - ingesprongen, fi fl ffi',
      'Fatma Yılmaz, Łukasz Żółć, Přemysl Řehoř, “één” – €',
    ];
    const { pages } = await read(aPaper({ sections: [{ title: 'Getypt', answers: [{ label: 'Zo', lines: typed }] }] }));
    const lines = (pages[0] ?? []).map(({ text }) => text);
    for (const line of typed) assert.ok(lines.includes(line.trim()), `not on paper as typed: ${line}`);
  });

  it('puts a loose accent with its letter, whatever was made before', async () => {
    // A font that is shared could remember the accent as part of another letter.
    await pdfOf(withAnswer('š č ž'));
    assert.ok((await read(withAnswer('x\u030cy'))).body.includes('x\u030cy'));
  });

  it('puts □ for what the font lacks, and only then says so at the foot', async () => {
    const { pages } = await read(withAnswer('Top 👍 中'));
    assert.ok(pages[0]?.some(({ text }) => text === 'Top □ □'));
    assert.equal(footOf(pages[0] ?? [])[0], aPaper().unprintable);
    const without = await read(withAnswer('Top'));
    assert.equal(footOf(without.pages[0] ?? [])[0], 'Een advies is geen beoordeling.');
  });

  it('loses nothing of the longest form, and all of it is within the margins', async () => {
    const paper = theLongestPaper();
    const { pages, body } = await read(paper);
    assert.equal(pages.length, 8);
    assert.equal(withoutSpace(body), withoutSpace(textOf(paper).join('')));
    for (const page of pages) {
      for (const { left, right, text } of page) {
        assert.ok(left >= sheet.left - 0.5 && right <= sheet.left + BODY + 0.5, `beyond the margin: ${text}`);
      }
      const lowest = Math.min(...bodyLines(page).map(({ bottom }) => bottom));
      const foot = Math.max(...page.map(({ bottom }) => bottom).filter((bottom) => bottom < lowest));
      assert.ok(lowest - foot > 18, 'the text touches the foot');
    }
  });

  it('never ends a page with a title, a question or half of what belongs to it, wherever the page ends', async () => {
    for (let filler = 20; filler < 44; filler++) {
      const answers: Answer[] = [
        { label: 'Vraag', lead: 'Het doel', lines: ['één', 'twee', 'drie'], by: 'Door Sanne' },
      ];
      const { pages } = await read(
        aPaper({
          sections: [
            { title: 'Eerst', answers: [{ label: 'Lang', lines: Array.from({ length: filler }, (_, at) => `${at}`) }] },
            { title: 'Dan', answers, remarks: [{ label: 'Opmerking', lines: ['vier', 'vijf'] }] },
          ],
        }),
      );
      assert.ok(pages.length >= 2);
      for (const page of pages.slice(0, -1)) {
        const last = bodyLines(page).at(-1);
        assert.ok(
          last?.size !== looks.section.size &&
            !['Vraag', 'Het doel', 'één', 'twee', 'drie', 'Opmerking', 'vier', 'Wie Rol Wat Wanneer'].includes(
              last?.text ?? '',
            ),
          `page ends with "${last?.text}" after ${filler} lines`,
        );
      }
    }
  });

  it('keeps the table of who signed on one page, with its heads', async () => {
    const rows = Array.from({ length: 6 }, (_, at) => ({ who: `Wie ${at}`, role: 'rol', what: 'wat', when: 'toen' }));
    const { signatures } = aPaper();
    assert.ok(signatures);
    for (let filler = 20; filler < 44; filler++) {
      const lines = Array.from({ length: filler }, (_, at) => `${at}`);
      const { pages } = await read(
        aPaper({
          sections: [{ title: 'Eerst', answers: [{ label: 'Lang', lines }] }],
          facts: [],
          reaction: undefined,
          signatures: { ...signatures, rows },
        }),
      );
      const on = pages.flatMap((page, at) =>
        bodyLines(page).some(({ text }) => /^Wie \d rol/.test(text)) ? [at] : [],
      );
      assert.equal(on.length, 1, `after ${filler} lines`);
      const page = pages[on[0] ?? 0] ?? [];
      assert.equal(bodyLines(page).filter(({ text }) => /^Wie (\d rol|Rol)/.test(text)).length, 7);
    }
  });

  it('lets others have a turn after each page', async () => {
    let turns = 0;
    let going = true;
    const turn = () => {
      turns += 1;
      if (going) setImmediate(turn);
    };
    await pdfOf(aPaper());
    setImmediate(turn);
    await pdfOf(theLongestPaper());
    going = false;
    assert.ok(turns >= 8, `${turns} turns in eight pages`);
  });

  it('is the same file again when it is made again', async () => {
    assert.ok((await pdfOf(aPaper())).equals(await pdfOf(aPaper())));
  });

  it('can be made by many at the same time', async () => {
    const [alone, ...together] = await Promise.all([aPaper(), englishPaper, theLongestPaper(), aPaper()].map(pdfOf));
    assert.ok(alone && together.at(-1)?.equals(alone));
    assert.ok(together[0]?.equals(await pdfOf(englishPaper)));
  });

  it('can be empty but for its title', async () => {
    const { pages } = await read(
      aPaper({ facts: [], sections: [], reaction: undefined, signatures: undefined, footer: [], running: '' }),
    );
    assert.equal(pages.length, 1);
  });
});

async function read(paper: Paper): Promise<ReadPdf> {
  return readPdf(await pdfOf(paper));
}

function withAnswer(line: string): Paper {
  return aPaper({ sections: [{ title: 'Zo', answers: [{ label: 'Vraag', lines: [line] }] }] });
}

function withoutSpace(text: string): string {
  return text.replaceAll(/\s/g, '');
}

/** Everything that a paper says, as it stands in the model. */
function textOf({ from, title, facts, sections, reaction, signatures }: Paper): string[] {
  return [
    from,
    title,
    ...facts.flatMap(({ label, value }) => [label, value]),
    ...sections.flatMap(({ title: section, answers, remarks = [] }) => [
      section,
      ...answers.flatMap(({ label, lead = '', lines, by = '' }) => [label, lead, ...lines, by]),
      ...remarks.flatMap(({ label, lines }) => [label, ...lines]),
    ]),
    ...(reaction ? [reaction.title, ...reaction.lines, reaction.by ?? ''] : []),
    ...(signatures
      ? [signatures.title, ...[signatures.heads, ...signatures.rows].flatMap((row) => Object.values(row))]
      : []),
  ];
}

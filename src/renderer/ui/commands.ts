// Every action with its keys, as data: buttons show them, the help lists them. A person's own keys stand in front: see bindings.

export interface Command {
  readonly keys: readonly string[]
  readonly label: string
  readonly group:
    | 'Everywhere'
    | 'Worklist'
    | 'Intake'
    | 'Settings'
    | 'Chart'
    | 'Findings'
    | 'Marking text'
    | 'Codes'
    | 'Audits'
    | 'Audit case'
    | 'Blind coding'
    | 'Marks'
    | 'Answers'
    | 'Code book'
    | 'Samples'
    | 'Quality'
    | 'Queries'
    | 'Governance'
    | 'Provider terms'
    | 'Data flow'
    | 'Policy'
    | 'Retention'
    | 'Incidents'
    | 'Validation'
    | 'Second reading'
}

export const COMMANDS = {
  'app.keys': { keys: ['?', 'F1'], label: 'Every key', group: 'Everywhere' },
  'app.book': { keys: ['F3', 'Alt+B'], label: 'Code book', group: 'Everywhere' },
  'go.worklist': { keys: ['Ctrl+1'], label: 'Worklist', group: 'Everywhere' },
  'go.audits': { keys: ['Ctrl+2'], label: 'Audits', group: 'Everywhere' },
  'go.samples': { keys: ['Ctrl+3'], label: 'Samples', group: 'Everywhere' },
  'go.quality': { keys: ['Ctrl+4'], label: 'Quality figures', group: 'Everywhere' },
  'go.governance': { keys: ['Ctrl+5'], label: 'Governance', group: 'Everywhere' },
  'go.intake': { keys: ['Ctrl+6'], label: 'Intake', group: 'Everywhere' },
  'app.settings': { keys: ['Ctrl+,'], label: 'Settings', group: 'Everywhere' },
  'app.lock': { keys: ['Ctrl+L'], label: 'Lock', group: 'Everywhere' },
  'list.move': { keys: ['ArrowUp', 'ArrowDown', 'Home', 'End'], label: 'Move in a list', group: 'Everywhere' },
  'app.dismiss': { keys: ['d', 'Alt+0'], label: 'Put notices away', group: 'Everywhere' },
  'app.back': { keys: ['Escape'], label: 'Back to the worklist', group: 'Everywhere' },

  'worklist.filter': { keys: ['/', 'Ctrl+F'], label: 'Filter charts', group: 'Worklist' },
  'worklist.addFilter': { keys: ['f'], label: 'Add a filter', group: 'Worklist' },
  'worklist.clearFilter': { keys: ['Shift+F'], label: 'Take all filters off', group: 'Worklist' },
  'worklist.search': {
    keys: ['Alt+1', 'Alt+2', 'Alt+3', 'Alt+4', 'Alt+5', 'Alt+6', 'Alt+7', 'Alt+8', 'Alt+9'],
    label: 'A search of the row',
    group: 'Worklist',
  },
  'worklist.saveSearch': { keys: ['Ctrl+S'], label: 'Save the search', group: 'Worklist' },
  'worklist.removeSearch': { keys: ['Ctrl+Shift+S'], label: 'Remove the saved search', group: 'Worklist' },
  'worklist.select': { keys: [' '], label: 'Select a chart', group: 'Worklist' },
  'worklist.stretch': { keys: ['Shift+ArrowUp', 'Shift+ArrowDown'], label: 'Select more or fewer', group: 'Worklist' },
  'worklist.selectAll': { keys: ['Ctrl+A'], label: 'Select all that are shown', group: 'Worklist' },
  'worklist.unselect': { keys: ['Escape'], label: 'Select none', group: 'Worklist' },
  'worklist.mine': { keys: ['m'], label: 'Assign to me', group: 'Worklist' },
  'worklist.assign': { keys: ['a'], label: 'Assign', group: 'Worklist' },
  'worklist.specialty': { keys: ['s'], label: 'Set the specialty', group: 'Worklist' },
  'worklist.provider': { keys: ['v'], label: 'Set the provider', group: 'Worklist' },
  'worklist.due': { keys: ['u'], label: 'Set the due date', group: 'Worklist' },
  'worklist.priority': { keys: ['p'], label: 'Set the priority', group: 'Worklist' },
  'worklist.tag': { keys: ['t'], label: 'Set the tag', group: 'Worklist' },
  'worklist.reference': { keys: ['r'], label: 'Set the reference', group: 'Worklist' },
  'worklist.undo': { keys: ['Ctrl+Z'], label: 'Undo what was set', group: 'Worklist' },
  'worklist.redo': { keys: ['Ctrl+Y', 'Ctrl+Shift+Z'], label: 'Redo', group: 'Worklist' },
  'worklist.send': { keys: ['g'], label: 'Get suggestions for cleared charts', group: 'Worklist' },
  'worklist.stop': { keys: ['Shift+G'], label: 'Stop getting suggestions', group: 'Worklist' },
  'worklist.columns': { keys: ['c'], label: 'Columns', group: 'Worklist' },
  'worklist.export': { keys: ['Ctrl+E'], label: 'Export the list as CSV', group: 'Worklist' },
  'worklist.import': { keys: ['Ctrl+I'], label: 'Import a list', group: 'Worklist' },
  'worklist.open': { keys: ['Ctrl+O'], label: 'Open files', group: 'Worklist' },
  'worklist.examples': { keys: ['Ctrl+Shift+O'], label: 'Open the examples', group: 'Worklist' },
  'worklist.verify': { keys: ['Ctrl+Shift+V'], label: 'Verify a packet', group: 'Worklist' },
  'worklist.pack': { keys: ['Ctrl+Shift+E', 'e'], label: 'Export packet of the charts selected, else shown', group: 'Worklist' },
  'worklist.enter': { keys: ['Enter'], label: 'Open the chart', group: 'Worklist' },

  'intake.files': { keys: ['Ctrl+O'], label: 'Add files', group: 'Intake' },
  'intake.folder': { keys: ['Ctrl+Shift+O'], label: 'Add a folder', group: 'Intake' },
  'intake.watch': { keys: ['Alt+W'], label: 'Watch a folder', group: 'Intake' },
  'intake.pause': { keys: ['p', 'Alt+P'], label: 'Pause the batch, or go on', group: 'Intake' },
  'intake.cancel': { keys: ['Alt+X'], label: 'Cancel the batch, or stop watching', group: 'Intake' },
  'intake.retry': { keys: ['r', 'Enter'], label: 'Read the file again, or enter its password', group: 'Intake' },
  'intake.retryAll': { keys: ['Shift+R'], label: 'Read all again that were not taken', group: 'Intake' },
  'intake.pane': { keys: ['F6'], label: 'Between batches and files', group: 'Intake' },

  'sample.new': { keys: ['n', 'Alt+N'], label: 'New sample', group: 'Samples' },
  'sample.open': { keys: ['Enter'], label: 'Open the sample, or the chart', group: 'Samples' },
  'sample.draw': { keys: ['Ctrl+Enter'], label: 'Draw', group: 'Samples' },
  'sample.repeat': { keys: ['r', 'Alt+R'], label: 'Draw again', group: 'Samples' },
  'sample.replace': { keys: ['x', 'Delete'], label: 'Replace by a spare', group: 'Samples' },
  'sample.figures': { keys: ['f', 'Alt+F'], label: 'Type figures', group: 'Samples' },
  'sample.audit': { keys: ['Shift+A'], label: 'Start an audit of the sample', group: 'Samples' },
  'sample.csv': { keys: ['Ctrl+E'], label: 'Export CSV', group: 'Samples' },
  'sample.json': { keys: ['Ctrl+Shift+E'], label: 'Export JSON', group: 'Samples' },

  'settings.next': { keys: ['Ctrl+PageDown'], label: 'Next section', group: 'Settings' },
  'settings.previous': { keys: ['Ctrl+PageUp'], label: 'Section before', group: 'Settings' },
  'settings.import': { keys: ['Ctrl+I'], label: 'Import a release of codes', group: 'Settings' },

  'quality.by': { keys: ['b'], label: 'Rows by coder, provider, specialty or month', group: 'Quality' },
  'quality.export': { keys: ['Ctrl+E'], label: 'Export the table', group: 'Quality' },

  'governance.part': {
    keys: ['Alt+1', 'Alt+2', 'Alt+3', 'Alt+4', 'Alt+5', 'Alt+6', 'Alt+7'],
    label: 'A part of it',
    group: 'Governance',
  },
  'retention.purge': { keys: ['Ctrl+Enter', 'F9'], label: 'Purge the charts chosen', group: 'Retention' },
  'retention.hold': { keys: ['h', 'Alt+H'], label: 'Set a legal hold', group: 'Retention' },

  'terms.compare': { keys: ['c'], label: 'Endpoints side by side', group: 'Provider terms' },
  'terms.differs': { keys: ['f'], label: 'Only what differs', group: 'Provider terms' },
  'terms.next': { keys: ['F8'], label: 'Next to fill in', group: 'Provider terms' },
  'terms.same': { keys: ['Alt+S'], label: 'Same source as the answer before', group: 'Provider terms' },
  'terms.document': { keys: ['Alt+D'], label: 'Pick the document of the question', group: 'Provider terms' },
  'terms.save': { keys: ['Ctrl+S'], label: 'Record the terms', group: 'Provider terms' },
  'terms.withdraw': { keys: ['Alt+W'], label: 'Withdraw the terms', group: 'Provider terms' },
  'terms.csv': { keys: ['Ctrl+E'], label: 'Export CSV', group: 'Provider terms' },
  'terms.json': { keys: ['Ctrl+Shift+E'], label: 'Export JSON', group: 'Provider terms' },

  'incident.save': { keys: ['Ctrl+S'], label: 'Save the facts', group: 'Incidents' },
  'incident.note': { keys: ['Alt+N'], label: 'Add a note', group: 'Incidents' },
  'incident.export': { keys: ['Ctrl+E'], label: 'Export with the exact bytes', group: 'Incidents' },
  'incident.close': { keys: ['Alt+W'], label: 'Close or reopen', group: 'Incidents' },

  'governance.again': { keys: ['r', 'F5'], label: 'Read the records again', group: 'Data flow' },
  'governance.pdf': { keys: ['Ctrl+E'], label: 'Export the report as PDF', group: 'Data flow' },
  'governance.json': { keys: ['Ctrl+Shift+E'], label: 'Export the report as JSON', group: 'Data flow' },
  'policy.edit': { keys: ['Alt+E'], label: 'Change the policy', group: 'Policy' },
  'policy.try': { keys: ['Alt+T'], label: 'What the draft would change', group: 'Policy' },
  'policy.sign': { keys: ['Ctrl+Enter'], label: 'Sign the policy', group: 'Policy' },
  'policy.stop': { keys: ['Alt+X'], label: 'Leave the policy as it is', group: 'Policy' },
  'policy.pick': { keys: ['Alt+I'], label: 'Take over a policy file', group: 'Policy' },
  'policy.export': { keys: ['Alt+S'], label: 'Export the policy', group: 'Policy' },
  'validation.start': { keys: ['n', 'Alt+N'], label: 'Start a round', group: 'Validation' },
  'validation.read': { keys: ['r', 'Alt+R'], label: 'Read the next chart of the round', group: 'Validation' },
  'validation.close': { keys: ['Alt+W'], label: 'Close the round', group: 'Validation' },
  'reading.miss': { keys: ['a'], label: 'Mark a missed identifier', group: 'Second reading' },
  'reading.nextMasked': { keys: ['n', 'F8'], label: 'Next that is masked', group: 'Second reading' },
  'reading.previousMasked': { keys: ['p', 'Shift+F8'], label: 'Previous that is masked', group: 'Second reading' },
  'reading.vain': { keys: ['v'], label: 'Masked in vain, yes or no', group: 'Second reading' },
  'reading.off': { keys: ['x', 'Delete'], label: 'Take the last mark off', group: 'Second reading' },
  'reading.keep': { keys: ['Ctrl+Enter', 'F9'], label: 'Keep the reading, or go on', group: 'Second reading' },
  'reading.next': { keys: ['>', 'Ctrl+PageDown'], label: 'Next chart of the round', group: 'Second reading' },
  'reading.previous': { keys: ['<', 'Ctrl+PageUp'], label: 'Previous chart of the round', group: 'Second reading' },
  'reading.reopen': { keys: ['Shift+R'], label: 'Open the chart to reopen it', group: 'Second reading' },
  'reading.incident': { keys: ['i'], label: 'Record an incident', group: 'Second reading' },

  'chart.next': { keys: ['>', 'Ctrl+PageDown'], label: 'Next chart', group: 'Chart' },
  'chart.previous': { keys: ['<', 'Ctrl+PageUp'], label: 'Previous chart', group: 'Chart' },
  'chart.needsMe': { keys: ['.', 'Ctrl+J'], label: 'Next chart that needs me', group: 'Chart' },
  'panel.findings': { keys: ['Alt+1'], label: 'Findings', group: 'Chart' },
  'panel.outbound': { keys: ['Alt+2'], label: 'What is sent', group: 'Chart' },
  'panel.codes': { keys: ['Alt+3'], label: 'Codes', group: 'Chart' },
  'panel.audit': { keys: ['Alt+4'], label: 'Audit', group: 'Chart' },
  'panel.queries': { keys: ['Alt+5'], label: 'Queries and checklists', group: 'Chart' },
  'chart.clear': { keys: ['c'], label: 'Clear', group: 'Chart' },
  'chart.reopen': { keys: ['Shift+R'], label: 'Reopen', group: 'Chart' },
  'chart.scrubAgain': { keys: ['Shift+S'], label: 'Scrub again', group: 'Chart' },
  'outbound.send': { keys: ['g'], label: 'Get suggestions', group: 'Chart' },
  'chart.finish': { keys: ['Ctrl+Enter', 'F9'], label: 'Finish and sign', group: 'Chart' },
  'packet.export': { keys: ['Ctrl+E'], label: 'Export packet', group: 'Chart' },
  'chart.incident': { keys: ['Alt+I'], label: 'Incident about what was sent', group: 'Chart' },
  'find.open': { keys: ['Ctrl+F', '/'], label: 'Find in the chart', group: 'Chart' },
  'find.next': { keys: ['Ctrl+G'], label: 'Next place found', group: 'Chart' },
  'find.previous': { keys: ['Ctrl+Shift+G'], label: 'Previous place found', group: 'Chart' },
  'chart.attestation': { keys: ['Shift+T'], label: 'Safe Harbor attestation', group: 'Chart' },
  'page.show': { keys: ['Shift+P', 'Alt+P'], label: 'Show or hide the page', group: 'Chart' },
  'page.next': { keys: [')', 'Alt+PageDown'], label: 'Next page', group: 'Chart' },
  'page.previous': { keys: ['(', 'Alt+PageUp'], label: 'Previous page', group: 'Chart' },
  'page.larger': { keys: ['=', 'Alt+='], label: 'Page larger', group: 'Chart' },
  'page.smaller': { keys: ['-', 'Alt+-'], label: 'Page smaller', group: 'Chart' },
  'page.fit': { keys: ['Alt+F'], label: 'Page as wide as its pane', group: 'Chart' },
  'pages.export': { keys: ['Ctrl+Shift+E'], label: 'Export redacted pages', group: 'Chart' },
  'chart.labels': { keys: ['t'], label: 'Show or hide category labels', group: 'Chart' },

  'finding.next': { keys: ['n', 'F8'], label: 'Next finding', group: 'Findings' },
  'finding.previous': { keys: ['p', 'Shift+F8'], label: 'Previous finding', group: 'Findings' },
  'finding.nextUndecided': { keys: ['u'], label: 'Next undecided finding', group: 'Findings' },
  'finding.previousUndecided': { keys: ['Shift+U'], label: 'Previous undecided finding', group: 'Findings' },
  'finding.keep': { keys: ['k', 'Enter'], label: 'Keep and go on', group: 'Findings' },
  'finding.keepAlike': { keys: ['Shift+K'], label: 'Keep all with the same words', group: 'Findings' },
  'finding.relabel': { keys: ['l'], label: 'Change the category', group: 'Findings' },
  'finding.remove': { keys: ['r', 'Delete'], label: 'Remove with a reason', group: 'Findings' },
  'finding.add': { keys: ['a'], label: 'Add an identifier', group: 'Findings' },
  'finding.everywhere': { keys: ['Alt+E'], label: 'Everywhere in this chart, yes or no', group: 'Findings' },
  'finding.undo': { keys: ['Ctrl+Z'], label: 'Undo', group: 'Findings' },
  'finding.redo': { keys: ['Ctrl+Y', 'Ctrl+Shift+Z'], label: 'Redo', group: 'Findings' },

  'mark.focus': { keys: ['m'], label: 'Mark words: go to the original', group: 'Marking text' },
  'mark.scrubbed': { keys: ['Shift+M'], label: 'Mark words: go to the scrubbed text', group: 'Marking text' },
  'mark.move': { keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'], label: 'Move by word or line', group: 'Marking text' },
  'mark.stretch': { keys: ['Shift+ArrowLeft', 'Shift+ArrowRight'], label: 'Mark more or less', group: 'Marking text' },

  'code.next': { keys: ['n', 'F8'], label: 'Next suggestion', group: 'Codes' },
  'code.previous': { keys: ['p', 'Shift+F8'], label: 'Previous suggestion', group: 'Codes' },
  'code.accept': { keys: ['a', 'Enter'], label: 'Accept and go on', group: 'Codes' },
  'code.change': { keys: ['e'], label: 'Change the code', group: 'Codes' },
  'code.reject': { keys: ['x', 'Delete'], label: 'Reject with a reason', group: 'Codes' },
  'code.principal': { keys: ['f'], label: 'Make it the principal diagnosis', group: 'Codes' },
  'code.earlier': { keys: ['Alt+ArrowUp', '['], label: 'Earlier in the sequence', group: 'Codes' },
  'code.later': { keys: ['Alt+ArrowDown', ']'], label: 'Later in the sequence', group: 'Codes' },
  'poa.yes': { keys: ['Alt+Y'], label: 'Present on admission: yes', group: 'Codes' },
  'poa.no': { keys: ['Alt+N'], label: 'Present on admission: no', group: 'Codes' },
  'poa.unknown': { keys: ['Alt+U'], label: 'POA: documentation insufficient', group: 'Codes' },
  'poa.undetermined': { keys: ['Alt+W'], label: 'POA: clinically undetermined', group: 'Codes' },
  'poa.exempt': { keys: ['Alt+X'], label: 'POA: exempt', group: 'Codes' },
  'chart.care': { keys: ['i'], label: 'Inpatient or outpatient', group: 'Codes' },
  'code.billed': { keys: ['b'], label: 'Billed codes', group: 'Codes' },
  'code.compare': { keys: ['v'], label: 'Billed, proposed, decided side by side', group: 'Codes' },
  'code.reveal': { keys: ['s'], label: 'Show suggestions that are hidden', group: 'Codes' },
  'code.add': { keys: ['+', 'Insert'], label: 'Add a code', group: 'Codes' },
  'edit.next': { keys: ['j', 'F7'], label: 'Next edit', group: 'Codes' },
  'edit.previous': { keys: ['Shift+J', 'Shift+F7'], label: 'Previous edit', group: 'Codes' },
  'edit.fix': { keys: ['y'], label: 'Do what the edit proposes', group: 'Codes' },
  'code.passedOver': { keys: ['o'], label: 'What the model declined', group: 'Codes' },
  'code.addPassedOver': { keys: ['Shift+A'], label: 'Add what the model declined', group: 'Codes' },
  'code.query': { keys: ['q'], label: 'Ask the provider about the code', group: 'Codes' },
  'code.undo': { keys: ['Ctrl+Z'], label: 'Undo the last decision', group: 'Codes' },

  'query.list': { keys: ['Alt+L'], label: 'Queries', group: 'Queries' },
  'query.checklists': { keys: ['Alt+K'], label: 'Checklists', group: 'Queries' },
  'query.new': { keys: ['+', 'Insert'], label: 'New query', group: 'Queries' },
  'query.next': { keys: ['n', 'F8'], label: 'Next query or checklist', group: 'Queries' },
  'query.previous': { keys: ['p', 'Shift+F8'], label: 'Previous query or checklist', group: 'Queries' },
  'query.edit': { keys: ['e', 'Enter'], label: 'Edit', group: 'Queries' },
  'query.quote': { keys: ['q', 'Alt+Q'], label: 'Quote the marked words', group: 'Queries' },
  'query.save': { keys: ['Ctrl+S'], label: 'Save the draft', group: 'Queries' },
  'query.ready': { keys: ['Alt+R'], label: 'Mark as ready', group: 'Queries' },
  'query.stop': { keys: ['Escape'], label: 'Save and back to the list', group: 'Queries' },
  'query.copy': { keys: ['y', 'Alt+C'], label: 'Copy', group: 'Queries' },
  'query.copyPhi': { keys: ['Shift+Y'], label: 'Copy with identifiers', group: 'Queries' },
  'query.sent': { keys: ['s'], label: 'It was sent', group: 'Queries' },
  'query.answer': { keys: ['r'], label: 'Enter the answer', group: 'Queries' },
  'query.close': { keys: ['x', 'Delete'], label: 'Close or withdraw', group: 'Queries' },
  'query.offer': { keys: ['y'], label: 'Take what the text shows', group: 'Queries' },
  'audits.filter': { keys: ['/', 'Ctrl+F'], label: 'Filter', group: 'Audits' },
  'audits.start': { keys: ['Ctrl+N', 'n'], label: 'Start an audit', group: 'Audits' },
  'audits.templates': { keys: ['t'], label: 'Templates', group: 'Audits' },
  'audits.enter': { keys: ['Enter'], label: 'Open the audit or the case', group: 'Audits' },
  'audits.forYou': { keys: ['u'], label: 'Next case for you', group: 'Audits' },
  'audit.cases': { keys: ['Alt+1'], label: 'Cases', group: 'Audits' },
  'audit.results': { keys: ['Alt+2'], label: 'Results', group: 'Audits' },
  'audit.education': { keys: ['Alt+3'], label: 'Education note', group: 'Audits' },
  'education.save': { keys: ['Ctrl+S'], label: 'Save the education note', group: 'Audits' },
  'education.copy': { keys: ['Alt+C'], label: 'Copy the education note', group: 'Audits' },
  'education.draft': { keys: ['Alt+D'], label: 'Draft the education note again', group: 'Audits' },
  'audit.which': { keys: ['f'], label: 'Which cases are shown', group: 'Audits' },
  'audit.releaseAll': { keys: ['Shift+R'], label: 'Release all that are marked', group: 'Audits' },
  'audit.sign': { keys: ['Ctrl+Enter', 'F9'], label: 'Sign off', group: 'Audits' },
  'audit.export': { keys: ['Ctrl+E'], label: 'Export packet', group: 'Audits' },

  'case.audit': { keys: ['Alt+4'], label: 'Audit panel', group: 'Audit case' },
  'case.checklists': { keys: ['Alt+5'], label: 'Checklists', group: 'Audit case' },
  'case.history': { keys: ['Alt+6'], label: 'History', group: 'Audit case' },
  'case.next': { keys: ['>', 'Ctrl+PageDown'], label: 'Next case', group: 'Audit case' },
  'case.previous': { keys: ['<', 'Ctrl+PageUp'], label: 'Previous case', group: 'Audit case' },
  'case.forYou': { keys: ['Shift+N'], label: 'Next case for you', group: 'Audit case' },
  'case.nextRow': { keys: ['n', 'F8'], label: 'Next code', group: 'Audit case' },
  'case.previousRow': { keys: ['p', 'Shift+F8'], label: 'Previous code', group: 'Audit case' },
  'case.waiting': { keys: ['u'], label: 'Next code that waits for you', group: 'Audit case' },
  'case.pane': { keys: ['F6'], label: 'Between text and panel', group: 'Audit case' },
  'case.quote': { keys: ['q', 'Alt+Q'], label: 'Marked text becomes evidence', group: 'Audit case' },
  'case.undo': { keys: ['Ctrl+Z'], label: 'Undo', group: 'Audit case' },
  'case.forward': { keys: ['Ctrl+Enter', 'F9'], label: 'Reveal, release or finish', group: 'Audit case' },
  'case.reopen': { keys: ['Shift+R'], label: 'Reopen', group: 'Audit case' },
  'case.chart': { keys: ['Shift+O'], label: 'See the original', group: 'Audit case' },

  'own.add': { keys: ['+', 'Insert'], label: 'Add a code', group: 'Blind coding' },
  'own.up': { keys: ['Alt+ArrowUp'], label: 'Earlier in the sequence', group: 'Blind coding' },
  'own.down': { keys: ['Alt+ArrowDown'], label: 'Later in the sequence', group: 'Blind coding' },
  'own.poa': { keys: ['o'], label: 'Present on admission', group: 'Blind coding' },
  'own.remove': { keys: ['x', 'Delete'], label: 'Remove the code', group: 'Blind coding' },

  'mark.agree': { keys: ['a'], label: 'Agree and go on', group: 'Marks' },
  'mark.delete': { keys: ['x', 'Delete'], label: 'Delete', group: 'Marks' },
  'mark.revise': { keys: ['e'], label: 'Revise', group: 'Marks' },
  'mark.add': { keys: ['+', 'Insert'], label: 'Add a code', group: 'Marks' },
  'mark.resequence': { keys: ['s'], label: 'Resequence', group: 'Marks' },
  'mark.take': { keys: ['y'], label: 'Take what is proposed', group: 'Marks' },
  'mark.takeAll': { keys: ['Shift+Y'], label: 'Take all proposals', group: 'Marks' },
  'mark.agreeRest': { keys: ['Shift+A'], label: 'Agree with the rest', group: 'Marks' },
  'mark.details': { keys: ['i', 'Enter'], label: 'Details: error type, rationale, guideline', group: 'Marks' },
  'mark.minor': { keys: ['1'], label: 'Minor', group: 'Marks' },
  'mark.major': { keys: ['2'], label: 'Major', group: 'Marks' },
  'mark.critical': { keys: ['3'], label: 'Critical', group: 'Marks' },
  'mark.off': { keys: ['Backspace'], label: 'Take the mark off', group: 'Marks' },

  'answer.agree': { keys: ['a'], label: 'Agree with the mark', group: 'Answers' },
  'answer.rebut': { keys: ['b'], label: 'Rebut', group: 'Answers' },
  'answer.escalate': { keys: ['Shift+E'], label: 'Escalate to the lead', group: 'Answers' },
  'answer.withdraw': { keys: ['w'], label: 'Withdraw the mark', group: 'Answers' },
  'answer.uphold': { keys: ['h'], label: 'Uphold the mark', group: 'Answers' },
  'answer.confirm': { keys: ['c'], label: 'Lead: confirm the mark', group: 'Answers' },
  'answer.overturn': { keys: ['o'], label: 'Lead: overturn the mark', group: 'Answers' },

  'book.find': { keys: ['Alt+1', 'Ctrl+F'], label: 'Find', group: 'Code book' },
  'book.tabular': { keys: ['Alt+2'], label: 'Tabular list', group: 'Code book' },
  'book.index': { keys: ['Alt+3'], label: 'Index', group: 'Code book' },
  'book.pane': { keys: ['F6'], label: 'Between list and page', group: 'Code book' },
  'book.open': { keys: ['Enter'], label: 'To the page, or where “see” leads', group: 'Code book' },
  'book.branch': { keys: ['ArrowLeft', 'ArrowRight'], label: 'Close, open', group: 'Code book' },
  'book.back': { keys: ['Alt+ArrowLeft'], label: 'Page before', group: 'Code book' },
  'book.forward': { keys: ['Alt+ArrowRight'], label: 'Page after', group: 'Code book' },
  'book.up': { keys: ['Alt+ArrowUp'], label: 'The heading above', group: 'Code book' },
  'book.add': { keys: ['Ctrl+Enter'], label: 'Add to the chart, or take', group: 'Code book' },
  'book.copy': { keys: ['Alt+C'], label: 'Copy the code', group: 'Code book' },
} as const satisfies Record<string, Command>

export type CommandId = keyof typeof COMMANDS

const SHOWN: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  PageDown: 'PgDn',
  PageUp: 'PgUp',
  Delete: 'Del',
  Insert: 'Ins',
  ' ': 'Space',
}

/** `Ctrl+PageDown` as printed on the keys: `Ctrl PgDn`. */
export function showKey(key: string): string {
  if (key === '+') return '+'
  return key
    .split('+')
    .map((part) => SHOWN[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(' ')
}

/** For aria-keyshortcuts, which wants `Control` and no other spelling. @param keys the person's own, where they have some */
export const ariaKeys = (id: CommandId, keys: readonly string[] = COMMANDS[id].keys): string =>
  keys.map((key) => (key === '+' ? 'Plus' : key.replace('Ctrl', 'Control'))).join(' ')

// Where personal data lives. Every table and every text column stands here: a test walks the schema, so that nothing
// new can be forgotten about. What is not told here is treated as if it could name anybody.

export interface Place {
  /** What the rows are called where somebody reads about them, one and several. */
  readonly called: readonly [one: string, many: string];
  /**
   * What becomes of rows that belong to somebody who is erased, or to their answers: they go, or they stay with the
   * anonymous place that is left in the tree. `nobody's` rows belong to nobody.
   */
  readonly rows: 'go' | 'stay' | 'nobody’s';
  /** Columns with words that anybody may have written: names are looked for in them. */
  readonly words: readonly string[];
  /** Columns with ids, days, sums and fixed words. */
  readonly fixed: readonly string[];
}

const split = (columns: string): readonly string[] => columns.split(' ').filter((column) => column !== '');
const place = (called: Place['called'], rows: Place['rows'], words: string, fixed: string): Place => ({
  called,
  rows,
  words: split(words),
  fixed: split(fixed),
});
const go = (one: string, many: string, words: string, fixed: string): Place =>
  place([one, many], 'go', words, fixed);
const stay = (one: string, many: string, words: string, fixed: string): Place =>
  place([one, many], 'stay', words, fixed);
const general = (one: string, many: string, words: string, fixed: string): Place =>
  place([one, many], 'nobody’s', words, fixed);

export const personalPlaces: Readonly<Record<string, Place>> = {
  person: stay('entry on the roster', 'entries on the roster', 'name goes_by pronouns email phone', 'id'),
  status_event: go('event', 'events', '', 'person_id happened_on kind'),
  enrollment: go('part in a cycle', 'parts in cycles', '', 'person_id cycle_id role one_more paused_until'),
  class_list_entry: go('line of a class list', 'lines of class lists', '', 'cycle_id person_id'),
  distinct_people: go('note on a namesake', 'notes on namesakes', '', 'one_id other_id'),
  board_member: go('mark as a board member', 'marks as a board member', '', 'cycle_id person_id'),
  co_mentored: go('mark for two mentors', 'marks for two mentors', '', 'cycle_id person_id'),
  added_place: go('added place', 'added places', '', 'cycle_id person_id kind'),
  consent: go('agreement', 'agreements', 'source', 'person_id purpose answer given_on'),
  invitation: go(
    'invitation to a survey',
    'invitations to surveys',
    '',
    'instrument_id person_id side state',
  ),
  submission: go(
    'answered questionnaire or survey',
    'answered questionnaires and surveys',
    'code_word',
    'id instrument_id person_id side submitted_at import_batch_id',
  ),
  response: go('answer', 'answers', 'value', 'submission_id item_id missing'),
  imported_row: go('line of an import', 'lines of imports', '', 'submission_id row_hash'),
  coding: go('coded passage', 'coded passages', '', 'id coder_id code_id submission_id item_id coded_at'),
  answer_read: go(
    'mark that an answer was read',
    'marks that answers were read',
    '',
    'coder_id submission_id item_id',
  ),
  coding_decision: go(
    'decision on a code',
    'decisions on codes',
    'reason',
    'code_id submission_id item_id decided_at',
  ),
  memo: go('memo', 'memos', 'text', 'id coder_id code_id submission_id item_id written_at'),
  quote: go('quote', 'quotes', 'text confirmed_by', 'id submission_id item_id code_id confirmed_at'),
  rule: go('rule or wish', 'rules and wishes', 'reason', 'id cycle_id kind mentee_id mentor_id'),
  draft_decision: go(
    'decision in a draft',
    'decisions in drafts',
    'reason',
    'draft_id mentee_id mentor_id kind',
  ),
  waitlist_entry: go(
    'entry on a waiting list',
    'entries on waiting lists',
    'reason',
    'id cycle_id person_id joined_on state settled_on',
  ),
  announced_letter: go('letter', 'letters', '', 'announcement_id person_id partners'),
  outgoing_person: go(
    'mention in the record of files',
    'mentions in the record of files',
    '',
    'outgoing_id person_id',
  ),
  lineage_order: stay('place in the drawing', 'places in the drawing', '', 'person_id'),
  assignment: stay('line of a proposal', 'lines of proposals', '', 'run_id mentee_id mentor_id parts state'),
  pairing: stay(
    'pairing',
    'pairings',
    'approved_by',
    'id cycle_id mentee_id mentor_id kind status started_on ended_on end_reason run_id',
  ),
  family: stay('family', 'families', 'name', 'id founder_id'),
  matching_run: general(
    'proposal',
    'proposals',
    'settings outcome',
    'id cycle_id created_at app_version unmatched idle input_hash criteria_hash',
  ),
  run_input: general('input of a proposal', 'inputs of proposals', '', 'hash gzip'),
  unrepeatable_run: general(
    'proposal that can’t be repeated',
    'proposals that can’t be repeated',
    '',
    'run_id',
  ),
  run_draft: general('draft', 'drafts', 'name', 'id cycle_id run_id created_at'),
  pairing_change: general(
    'change of pairs',
    'changes of pairs',
    '',
    'id cycle_id happened_on created_at kind ended added',
  ),
  announcement: general('announcement', 'announcements', 'officer', 'id cycle_id announced_on created_at'),
  letter_wording: general('wording of the letters', 'wordings of the letters', 'wording', 'cycle_id side'),
  frozen_criteria: general(
    'frozen criteria',
    'frozen criteria',
    'content officer',
    'cycle_id hash frozen_at',
  ),
  criteria_override: general(
    'change of criteria',
    'changes of criteria',
    'officer what reason',
    'id cycle_id at',
  ),
  cycle_criteria: general('criteria', 'criteria', 'wishes', 'cycle_id objective switched_on'),
  pairing_plan: general('plan', 'plans', 'eligibility', 'cycle_id spare_places shortage_accepted_at'),
  instrument: general('questionnaire', 'questionnaires', 'title', 'id cycle_id kind created_at'),
  item: general(
    'question',
    'questions',
    'wording short_name options scale grid_rows',
    'id instrument_id type role use visible_to previous_item_id retired_at',
  ),
  scale: general('scale', 'scales', 'name', 'id instrument_id item_ids score'),
  survey_settings: general('setting of a survey', 'settings of surveys', '', 'instrument_id'),
  import_batch: general(
    'import',
    'imports',
    'file_name mapping repairs refused',
    'id cycle_id instrument_id kind sha256 vendor counts imported_at',
  ),
  remembered_repair: general(
    'remembered decision',
    'remembered decisions',
    'about choice',
    'kind decided_at',
  ),
  coder: general('coder', 'coders', 'name', 'id created_at'),
  code: general('code', 'codes', 'name definition include exclude example', 'id parent_id color'),
  codebook_version: general('version of the codebook', 'versions of the codebook', 'note codes', 'saved_at'),
  theme: general('theme', 'themes', 'name description', 'id'),
  theme_code: general('code of a theme', 'codes of themes', '', 'code_id theme_id'),
  joint_row: general(
    'row of the joint display',
    'rows of the joint display',
    'construct conclusion',
    'id instrument_id scale_id item_ids theme_id quote_id fit',
  ),
  saved_report: general(
    'report',
    'reports',
    'title settings sentences',
    'id instrument_id created_at changed_at',
  ),
  outgoing: general('file that left', 'files that left', 'file_name officer', 'id left_at kind about'),
  erasure: general('erasure', 'erasures', 'officer', 'person_id erased_at stays_as'),
  retention_rule: general('rule of keeping', 'rules of keeping', '', 'what'),
  program_cycle: general('program cycle', 'program cycles', 'label', 'id starts_on ends_on'),
  chapter: general('chapter', 'chapters', 'name words class_years officer', 'id year_starts_on created_at'),
  change: general('entry of the history', 'entries of the history', 'label officer', 'id at state'),
  change_row: general('row of the history', 'rows of the history', '', 'table_name before after'),
  merged_copy: general('merged copy', 'merged copies', 'file_name', 'id merged_at head_id undone'),
  meta: general('mark of the file', 'marks of the file', '', 'key value'),
  migration: general(
    'step of the file’s format',
    'steps of the file’s format',
    '',
    'name sha256 app_version applied_at',
  ),
};

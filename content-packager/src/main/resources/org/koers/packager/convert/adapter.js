// ---- the API of SCORM for content that a cmi5 LMS has launched --------------------------------------

var model = MODELS[course.version];
var part = course.parts.filter(function (one, i) {
  return new RegExp('[?&]au=' + i + '(&|$)').test(location.search);
})[0] || course.parts[0];
var session = cmi5Session();
var frame = document.getElementById('content');
var trouble = document.getElementById('trouble');

// ---- the data model in memory

var cmi = {};
var open = false;
var finished = false;
var last = 0;
var answered = {};
var plan = null;

var CODES = model === MODELS['1.2']
  ? { general: 101, before: 301, argument: 201, unknown: 201, readOnly: 403, writeOnly: 404, notSet: 0, twice: 101, after: 301 }
  : { general: 101, before: 132, argument: 201, unknown: 401, readOnly: 404, writeOnly: 405, notSet: 403, twice: 103, after: 133 };
var CODE_TEXTS = {
  0: 'No error', 101: 'General exception', 103: 'Already initialized', 112: 'Termination before initialization', 122: 'Retrieve data before initialization',
  132: 'Store data before initialization', 133: 'Store data after termination', 142: 'Commit before initialization', 201: 'Invalid argument',
  301: 'Not initialized', 401: 'Undefined data model element', 403: 'Element is read only, or has no value', 404: 'Element is write only, or read only', 405: 'Element is write only'
};
var READ_ONLY = /(^cmi\.(core\.)?(student_id|student_name|learner_id|learner_name|credit|entry|total_time|lesson_mode|mode)$)|(^cmi\.(launch_data|comments_from_lms|scaled_passing_score|completion_threshold|max_time_allowed|time_limit_action|_version)$)|(^cmi\.student_data\.)|(\._count$)|(\._children$)/;
var WRITE_ONLY = model === MODELS['1.2']
  ? /^cmi\.(core\.(exit|session_time)|interactions\.\d+\..+)$/
  : /^cmi\.(exit|session_time)$/;
var CHILDREN = {
  'cmi.core._children': 'student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time',
  'cmi.core.score._children': 'raw,min,max',
  'cmi.score._children': 'scaled,raw,min,max',
  'cmi.objectives._children': 'id,score,status,success_status,completion_status,progress_measure,description',
  'cmi.student_data._children': 'mastery_score,max_time_allowed,time_limit_action',
  'cmi.student_preference._children': 'audio,language,speed,text',
  'cmi.learner_preference._children': 'audio_level,language,delivery_speed,audio_captioning',
  'cmi.interactions._children': 'id,objectives,time,timestamp,type,correct_responses,weighting,student_response,learner_response,result,latency,description'
};

// What the content finds when it starts: what it left, and what the LMS says.
function prepare() {
  var kept = session.state().cmi || {};
  var data = session.data();
  var actor = session.actor();
  Object.keys(kept).forEach(function (name) { cmi[name] = kept[name]; });
  var id = actor.account ? actor.account.name : actor.mbox || actor.mbox_sha1sum || actor.openid || '';
  var old = model === MODELS['1.2'];
  var mode = data.launchMode === 'Browse' ? 'browse' : data.launchMode === 'Review' ? 'review' : 'normal';
  var resumes = session.state().resumes === true;
  set(old ? 'cmi.core.student_id' : 'cmi.learner_id', id);
  set(old ? 'cmi.core.student_name' : 'cmi.learner_name', actor.name || '');
  set(old ? 'cmi.core.credit' : 'cmi.credit', mode === 'normal' ? 'credit' : 'no-credit');
  set(old ? 'cmi.core.lesson_mode' : 'cmi.mode', mode);
  set(model.entry, resumes ? 'resume' : session.state().cmi ? '' : 'ab-initio');
  set(old ? 'cmi.core.total_time' : 'cmi.total_time', old ? timespan(session.state().seconds || 0) : duration(session.state().seconds || 0));
  set('cmi.launch_data', data.launchParameters || '');
  usual(model.completion, old ? 'not attempted' : 'unknown');
  if (!old) { usual('cmi.success_status', 'unknown'); }
  ['cmi.suspend_data', old ? 'cmi.core.lesson_location' : 'cmi.location'].forEach(function (name) { usual(name, ''); });
  if (old) {
    ['raw', 'min', 'max'].forEach(function (name) { usual('cmi.core.score.' + name, ''); });
    usual('cmi.comments', '');
    usual('cmi.comments_from_lms', '');
    ['audio', 'language', 'speed', 'text'].forEach(function (name) { usual('cmi.student_preference.' + name, name === 'language' ? '' : '0'); });
    ['max_time_allowed', 'time_limit_action'].forEach(function (name) { set('cmi.student_data.' + name, ''); });
    set(model.mastery, typeof data.masteryScore === 'number' ? String(Math.round(data.masteryScore * 10000) / 100) : '');
  } else if (typeof data.masteryScore === 'number') {
    set(model.mastery, String(data.masteryScore));
  }
  var language = (session.preferences().languagePreference || '').split(',')[0];
  if (language) { set(old ? 'cmi.student_preference.language' : 'cmi.learner_preference.language', language); }
  if (session.preferences().audioPreference === 'off') { set(old ? 'cmi.student_preference.audio' : 'cmi.learner_preference.audio_level', old ? '-1' : '0'); }
}

function set(name, value) { cmi[name] = String(value); }

function usual(name, value) { if (cmi[name] === undefined) { set(name, value); } }

// HHHH:MM:SS.SS
function timespan(spent) {
  function two(n) { return (n < 10 ? '0' : '') + n; }
  var hours = String(Math.floor(spent / 3600));
  return '0000'.slice(hours.length) + hours + ':' + two(Math.floor(spent / 60) % 60) + ':' + two(Math.floor(spent % 60)) + '.00';
}

function answer(code, value) {
  last = code;
  return value;
}

function get(name) {
  name = String(name);
  if (!open) { return answer(model === MODELS['1.2'] ? 301 : finished ? 123 : 122, ''); }
  if (name === 'cmi._version') { return answer(0, model === MODELS['1.2'] ? '3.4' : '1.0'); }
  if (CHILDREN[name]) { return answer(0, CHILDREN[name]); }
  if (/\._count$/.test(name)) { return answer(0, String(count(name.replace(/_count$/, '')))); }
  if (WRITE_ONLY.test(name)) { return answer(CODES.writeOnly, ''); }
  if (cmi[name] === undefined) { return answer(/^cmi\./.test(name) ? CODES.notSet : CODES.unknown, ''); }
  return answer(0, cmi[name]);
}

function count(list) {
  var seen = {};
  Object.keys(cmi).forEach(function (name) {
    if (name.indexOf(list) === 0 && /^\d+/.test(name.slice(list.length))) { seen[parseInt(name.slice(list.length), 10)] = true; }
  });
  return Object.keys(seen).length;
}

function put(name, value) {
  name = String(name);
  if (!open) { return answer(finished ? CODES.after : CODES.before, 'false'); }
  if (!/^(cmi|adl)\./.test(name)) { return answer(CODES.unknown, 'false'); }
  if (READ_ONLY.test(name)) { return answer(CODES.readOnly, 'false'); }
  set(name, value);
  if (plan === null) { plan = setTimeout(function () { plan = null; told(false); }, 2000); }
  return answer(0, 'true');
}

function initialize() {
  if (open || finished) { return answer(open ? CODES.twice : model === MODELS['1.2'] ? 101 : 104, 'false'); }
  open = true;
  return answer(0, 'true');
}

function commit() {
  if (!open) { return answer(model === MODELS['1.2'] ? 301 : finished ? 143 : 142, 'false'); }
  told(false);
  return answer(0, 'true');
}

function finish() {
  if (!open) { return answer(model === MODELS['1.2'] ? 301 : finished ? 113 : 112, 'false'); }
  end();
  session.leave();
  return answer(0, 'true');
}

var api = {};
api[model.initialize] = initialize;
api[model.get] = get;
api[model.set] = put;
api[model.commit] = commit;
api[model.finish] = finish;
var prefix = model === MODELS['1.2'] ? 'LMS' : '';
api[prefix + 'GetLastError'] = function () { return String(last); };
api[prefix + 'GetErrorString'] = function (code) { return CODE_TEXTS[code] || ''; };
api[prefix + 'GetDiagnostic'] = function (code) { return CODE_TEXTS[code || last] || ''; };
window[model.api] = api;

// ---- what is told

// Passed as soon as it is sure, failed only at the end: a learner may try again, and cmi5 takes no failed back.
function told(ended) {
  var interactions = interactionsOf(model, cmi);
  settled(interactions, ended).forEach(responded);
  var status = judged();
  var score = scoreOf(model, cmi);
  if (status.completed) { session.complete(); }
  if (status.success === true) { session.pass(score); }
  if (status.success === false && ended) { session.fail(score); }
  keep(ended);
}

// Where the LMS has a mastery score and the content a scaled score, the two decide (cmi5 9.5.1, SCORM 1.2 RTE 3.4.4).
function judged() {
  var status = statusOf(model, cmi);
  var score = scoreOf(model, cmi);
  var mastery = session.data().masteryScore;
  if (typeof mastery === 'number' && score && score.scaled !== undefined && (status.completed || status.success !== null)) {
    status.success = score.scaled >= mastery;
  }
  return status;
}

function responded(interaction) {
  var name = JSON.stringify([interaction.index, interaction.id, interaction.response, interaction.result]);
  if (answered[name]) { return; }
  answered[name] = true;
  var what = answerOf(model, interaction, part.iri, course.language);
  session.allowed('responded', {
    object: what.object, result: Object.keys(what.result).length ? what.result : undefined, other: what.other,
    parent: [{ objectType: 'Activity', id: session.activity() }]
  });
}

// Interactions are only ever written, so no later session needs them.
function keep(ended) {
  var kept = {};
  Object.keys(cmi).forEach(function (name) {
    if (!/^cmi\.interactions\./.test(name) && !READ_ONLY.test(name) && name !== model.exit && name !== model.spent) { kept[name] = cmi[name]; }
  });
  var state = session.state();
  state.cmi = kept;
  if (ended) {
    state.resumes = said(cmi, model.exit) === 'suspend' || !finished;
    state.seconds = (state.seconds || 0) + (seconds(said(cmi, model.spent)) || 0);
  }
  if (session.normal()) { session.save(); }
}

function end() {
  if (session.isOver()) { return; }
  finished = open;
  told(true);
  open = false;
  session.terminate();
}

// ---- the page

function say(sentence) {
  trouble.textContent = sentence;
  trouble.hidden = false;
}

// An asset reports nothing: whoever has read it says so.
function asset() {
  var done = document.getElementById('done');
  if (open || finished) { return; }
  done.hidden = false;
  done.addEventListener('click', function () {
    done.disabled = true;
    session.complete();
    session.terminate();
    session.leave();
  });
}

session.start(function () {
  prepare();
  if (part.asset === 'yes') { asset(); }
  if (part.asset === 'perhaps') { setTimeout(asset, 10000); }
  frame.src = /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(part.href) ? part.href : course.root + part.href;
}, say);

// Content has its own last words first: a frame that is taken out unloads what is in it at once.
window.addEventListener('pagehide', function (event) {
  function go() {
    if (frame.parentNode) { frame.parentNode.removeChild(frame); }
    if (!session.isOver() && session.data().contextTemplate) { end(); }
    session.sendAndGo();
  }
  var policy = document.permissionsPolicy || document.featurePolicy;
  var unloads = !event.persisted && !(policy && policy.allowsFeature && !policy.allowsFeature('unload'));
  if (unloads) { window.addEventListener('unload', go); } else { go(); }
});

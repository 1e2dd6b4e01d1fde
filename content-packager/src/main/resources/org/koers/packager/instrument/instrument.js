// ---- listens to what content tells its LMS and tells a record store ---------------------------------
// Holds no secret: a credential for one registration is exchanged at launch and stays in memory. Whatever
// goes wrong here, the content and its LMS notice nothing.

var UNVERIFIED = 'https://w3id.org/koers/unverified';
var model = MODELS[course.version];
var part = whichPart();

// The part of the course that this page is: by its path below the package, and the query it was launched with.
function whichPart() {
  var script = document.currentScript || document.querySelector('script[data-koers-xapi]');
  var root = script ? script.src.replace(/koers-xapi\/koers-xapi\.js.*$/, '') : '';
  var path = location.href.replace(/[?#].*$/, '');
  var page = readable(path.indexOf(root) === 0 ? path.slice(root.length) : path);
  var fits = course.parts.filter(function (one) {
    return one.page === page && location.search.indexOf(one.query) >= 0;
  }).sort(function (a, b) { return b.query.length - a.query.length; });
  return fits[0] || course.parts[0];
}

function readable(path) {
  try { return decodeURIComponent(path); } catch (odd) { return path; }
}

// ---- the session

var session = null;
var api = null;
var originals = {};

function begin() {
  var cmi = {};
  // The one that every LMS has comes last, so that the content finds no error of ours.
  [model.score + 'raw', model.score + 'min', model.score + 'max', model.mastery, model.completion, model.success,
    model.learner, model.entry].forEach(function (name) { cmi[name] = ask(name); });
  if (model === MODELS['2004']) {
    cmi['cmi.score.scaled'] = ask('cmi.score.scaled');
    ask(model.entry);
  }
  if (part.mastery && !cmi[model.mastery]) { cmi[model.mastery] = part.mastery; }
  session = {
    cmi: cmi,
    status: statusOf(model, cmi),
    score: JSON.stringify(scoreOf(model, cmi)),
    answered: {},
    completed: false,
    resumes: cmi[model.entry] === 'resume'
  };
  learner = cmi[model.learner] || '';
  tell(session.resumes ? 'resumed' : 'initialized', {});
  exchange();
}

function ask(name) {
  try { return String(originals.get.call(api, name) || ''); } catch (unknown) { return ''; }
}

// What the content has said since the last time, in the order in which things happened.
function derive(phase) {
  var ended = phase !== 'running';
  if (phase === 'finished') { masteryDecides(); }
  settled(interactionsOf(model, session.cmi), ended).forEach(answered);
  var status = statusOf(model, session.cmi);
  var score = scoreOf(model, session.cmi);
  var news = JSON.stringify(score) !== session.score;
  if (score && news && (status.completed || ended)) {
    tell('scored', { result: { score: score } });
  }
  if (status.completed && !session.status.completed && !session.completed) {
    session.completed = true;
    tell('completed', { result: { completion: true } });
  }
  if (status.success !== null && (status.success !== session.status.success || news)) {
    var result = { success: status.success, completion: status.completed };
    if (score) { result.score = score; }
    tell(status.success ? 'passed' : 'failed', { result: result });
  }
  if (status.completed || ended) { session.score = JSON.stringify(score); }
  session.status = status;
  if (ended) { end(phase); }
}

// SCORM 1.2, RTE 3.4.4: where the LMS has a mastery score and the content a score, the LMS judges.
function masteryDecides() {
  var mastery = masteryOf(model, session.cmi);
  var score = scoreOf(model, session.cmi);
  if (model === MODELS['1.2'] && mastery !== null && score && score.raw !== undefined
      && statusOf(model, session.cmi).completed) {
    session.cmi[model.success] = score.raw >= mastery * 100 ? 'passed' : 'failed';
  }
}

function answered(interaction) {
  var name = JSON.stringify([interaction.index, interaction.id, interaction.response, interaction.result]);
  if (session.answered[name]) { return; }
  session.answered[name] = true;
  var answer = answerOf(model, interaction, part.iri, course.language);
  tell('responded', { object: answer.object, result: answer.result, parent: [partActivity()], other: answer.other });
}

function end(phase) {
  var goesOn = phase === 'closed' || said(session.cmi, model.exit) === 'suspend';
  var spent = seconds(said(session.cmi, model.spent));
  tell(goesOn ? 'suspended' : 'terminated', spent > 0 ? { result: { duration: duration(spent) } } : {});
  session = null;
}

// ---- the statements; actor and registration come when they are sent

function activity(iri, type, title) {
  var definition = { type: TYPES + type };
  if (title) {
    definition.name = {};
    definition.name[course.language] = title;
  }
  return { objectType: 'Activity', id: iri, definition: definition };
}

function partActivity() {
  return activity(part.iri, 'lesson', part.title);
}

function tell(verb, more) {
  var related = {
    grouping: [activity(course.iri, 'course', course.title)],
    category: [activity(SCORM_PROFILE, 'profile')]
  };
  if (more.parent) { related.parent = more.parent; }
  if (more.other && more.other.length) { related.other = more.other; }
  var statement = {
    id: uuid(),
    verb: { id: VERBS + verb, display: { en: verb } },
    object: more.object || partActivity(),
    context: { contextActivities: related, language: course.language },
    timestamp: new Date().toISOString()
  };
  if (more.result && Object.keys(more.result).length) { statement.result = more.result; }
  waiting.push(statement);
  soon(0);
}

// ---- sending: in order, one request at a time, ever more rarely where nobody answers

var waiting = [];
var access = null; // endpoint, authorization, registration, actor, verified and ends; never stored
var before = null; // the authorization that has ended, which says which launch this goes on
var learner = '';
var ownRegistration = uuid();
var exchanging = false;
var sending = false;
var failures = 0;
var timer = null;
var single = 0; // how many go alone, because one among them was refused
var MOST_WAITING = 2000;
var AT_A_TIME = 50;

function soon(milliseconds) {
  if (waiting.length > MOST_WAITING) { waiting.splice(0, waiting.length - MOST_WAITING); }
  if (timer === null) {
    timer = setTimeout(function () {
      timer = null;
      send();
    }, milliseconds);
  }
}

function later() {
  failures++;
  soon(Math.min(60000, 1000 * Math.pow(2, failures - 1)));
}

function post(url, headers, body, then) {
  var request = new XMLHttpRequest();
  request.open('POST', url, true);
  request.timeout = 20000;
  request.setRequestHeader('Content-Type', 'application/json');
  Object.keys(headers).forEach(function (name) { request.setRequestHeader(name, headers[name]); });
  request.onload = function () { then(request.status, request.responseText); };
  request.onerror = request.ontimeout = function () { then(0, ''); };
  request.send(body);
}

// Who is learning, as the LMS says; without an exchange nobody has checked it.
function claimed() {
  return { objectType: 'Agent', account: { homePage: location.protocol + '//' + location.host, name: learner || 'unknown' } };
}

// The launch may carry a ticket that ties it to a registration; it is handed on and not kept.
function ticket() {
  for (var win = window, i = 0; i < 20; win = win.parent, i++) {
    try {
      var found = /[?&]koers-launch=([^&#]+)/.exec(win.location.search);
      if (found) { return readable(found[1]); }
    } catch (otherOrigin) { /* its parent may still be ours */ }
    if (win === win.parent) { break; }
  }
  return null;
}

function exchange() {
  if (exchanging || (access && !access.ageing)) { return; }
  exchanging = true;
  post(course.exchange, {}, JSON.stringify({
    activity: course.iri, part: part.iri, learner: claimed().account, ticket: ticket(),
    before: access ? access.authorization : before
  }), function (status, text) {
    exchanging = false;
    var answer = status === 200 ? parsed(text) : {};
    if (answer.endpoint && answer.authorization && answer.registration && answer.actor) {
      take(answer);
      soon(0);
    } else {
      later();
    }
  });
}

// How long it lasts counts more than when it ends: the clock here may be wrong.
function take(answer) {
  var lasts = Number(answer.expiresIn) * 1000;
  answer.ends = lasts > 0 ? Date.now() + lasts : answer.expires ? Date.parse(answer.expires) : Infinity;
  access = answer;
  failures = 0;
  if (lasts > 0) {
    setTimeout(function () {
      answer.ageing = true; // another one in time: whoever closes the page then needs it at once
      if (access === answer && (session || waiting.length)) { exchange(); }
    }, lasts * 0.75);
  }
}

function giveUpAccess() {
  before = access.authorization;
  access = null;
}

function parsed(text) {
  try { return JSON.parse(text) || {}; } catch (notJson) { return {}; }
}

// As it is sent: the same for the same launch, so a repeat is the same statement.
function addressed(waiting) {
  var statement = JSON.parse(JSON.stringify(waiting));
  var registration = access ? access.registration : ownRegistration;
  statement.actor = access ? access.actor : claimed();
  statement.context.registration = registration;
  statement.context.contextActivities.grouping.push(activity(course.iri + '?registration=' + registration, 'attempt'));
  if (!access || access.verified === false) {
    statement.context.extensions = {};
    statement.context.extensions[UNVERIFIED] = true;
  }
  return statement;
}

// Where to send and with what; null as long as there is nowhere.
function destination() {
  if (access && access.ends <= Date.now()) { giveUpAccess(); }
  exchange();
  if (access) { return { url: access.endpoint, authorization: access.authorization }; }
  return course.unverified && failures >= 2 ? { url: course.unverified, authorization: null } : null;
}

function headers(to) {
  var all = { 'X-Experience-API-Version': '1.0.3' };
  if (to.authorization) { all.Authorization = to.authorization; }
  return all;
}

function batch() {
  return waiting.slice(0, single > 0 ? 1 : AT_A_TIME);
}

function send() {
  if (sending || !waiting.length) { return; }
  var to = destination();
  if (!to) { return; }
  var sent = batch();
  var by = access;
  sending = true;
  post(statementsAt(to.url), headers(to), JSON.stringify(sent.map(addressed)), function (status) {
    sending = false;
    answeredWith(status, sent, by);
  });
}

function statementsAt(endpoint) {
  return endpoint.replace(/\/?$/, '/') + 'statements';
}

function answeredWith(status, sent, by) {
  if (status === 401 || (status === 403 && (!by || by.worked))) {
    if (by && access === by) { giveUpAccess(); } // it has run out: another one
    later();
  } else if (status === 0 || status === 408 || status === 429 || status >= 500) {
    if (by && status === 0) { by.ageing = true; } // a refusal that the browser hides looks like this too
    later();
  } else if (status >= 400 && sent.length > 1) {
    single = sent.length; // one that is refused must not keep the others
    soon(0);
  } else {
    if (by && status < 400) { by.worked = true; }
    failures = 0;
    single = Math.max(0, single - 1);
    waiting = waiting.filter(function (one) { return sent.indexOf(one) < 0; });
    if (waiting.length) { soon(0); }
  }
}

// The page goes away: what waits goes along without waiting for an answer.
function sendAndGo() {
  var to = destination();
  if (to && waiting.length && window.fetch) {
    window.fetch(statementsAt(to.url), {
      method: 'POST', keepalive: true, credentials: 'omit',
      headers: typed(headers(to)), body: JSON.stringify(waiting.slice(0, AT_A_TIME).map(addressed))
    }).catch(function () {});
  }
}

function typed(headers) {
  headers['Content-Type'] = 'application/json';
  return headers;
}

// ---- between the content and the API of its LMS

function quietly(act) {
  try { act(); } catch (ours) { if (window.console && console.debug) { console.debug('koers-xapi', ours); } }
}

function heard(kind, given, answer) {
  var done = String(answer) === 'true';
  if (kind === 'initialize' && done && !session) {
    begin();
  } else if (session && kind === 'set' && done) {
    session.cmi[String(given[0])] = String(given[1]);
    planned();
  } else if (session && kind === 'commit') {
    derive('running');
  } else if (session && kind === 'finish' && done) {
    derive('finished');
  }
}

var plan = null;

function planned() {
  if (plan === null) {
    plan = setTimeout(function () {
      plan = null;
      quietly(function () { if (session) { derive('running'); } });
    }, 2000);
  }
}

// The API of the LMS: in this window, above it, or where it was opened from (SCORM 1.2 RTE 3.3.6).
function found() {
  return above(window) || opened(window);
}

function above(from) {
  for (var win = from, i = 0; win && i < 20; win = win.parent, i++) {
    try { if (win[model.api]) { return win[model.api]; } } catch (otherOrigin) { /* its parent may be ours */ }
    if (win === win.parent) { break; }
  }
  return null;
}

function opened(win) {
  try { return win.top.opener ? above(win.top.opener) : win.opener ? above(win.opener) : null; } catch (otherOrigin) {
    return null;
  }
}

function listen() {
  api = api || found();
  if (!api || originals.get) { return Boolean(api); }
  if (api.tellsStatements === true) { return true; } // its LMS tells them itself, so nothing is said twice
  if (heardAbove()) { return true; }
  var kinds = ['initialize', 'set', 'commit', 'finish', 'get'];
  kinds.forEach(function (kind) { originals[kind] = bare(api[model[kind]]); });
  var heardAll = kinds.slice(0, 4).every(function (kind) {
    try { api[model[kind]] = between(kind); } catch (frozen) { return false; }
    return Boolean(api[model[kind]].koersXapi);
  });
  if (!heardAll) {
    letGo();
    shadow(kinds);
  }
  return true;
}

// A page of this course around this one listens already.
function heardAbove() {
  var mark = api[model.initialize] && api[model.initialize].koersXapi;
  for (var win = window.parent; mark && win; win = win.parent) {
    if (mark.owner === win && win !== window) { return true; }
    if (win === win.parent) { break; }
  }
  return false;
}

// Without what a page that has gone left behind.
function bare(method) {
  return method && method.koersXapi ? method.koersXapi.original : method;
}

function between(kind) {
  var original = originals[kind];
  var listening = function () {
    var answer = original.apply(api, arguments);
    var given = arguments;
    quietly(function () { heard(kind, given, answer); });
    return answer;
  };
  listening.koersXapi = { original: original, owner: window };
  return listening;
}

// An API that cannot be changed is stood in for, in this window only.
function shadow(kinds) {
  var stand = {};
  var names = ['GetLastError', 'GetErrorString', 'GetDiagnostic', model.get];
  names = names.concat(names.map(function (name) { return 'LMS' + name; }));
  for (var name in api) { names.push(name); }
  names.forEach(function (one) {
    if (typeof api[one] === 'function') { stand[one] = function () { return api[one].apply(api, arguments); }; }
  });
  kinds.slice(0, 4).forEach(function (kind) { stand[model[kind]] = between(kind); });
  window[model.api] = stand;
}

function letGo() {
  ['initialize', 'set', 'commit', 'finish'].forEach(function (kind) {
    try {
      if (api && api[model[kind]].koersXapi.owner === window) { api[model[kind]] = originals[kind]; }
    } catch (gone) { /* nothing to give back */ }
  });
}

function closed() {
  quietly(function () { if (session) { derive('closed'); } });
  quietly(sendAndGo);
  letGo();
}

// Content may still say its last words when the page is unloaded; they come before ours.
window.addEventListener('pagehide', function (event) {
  var policy = document.permissionsPolicy || document.featurePolicy;
  var unloads = !event.persisted && !(policy && policy.allowsFeature && !policy.allowsFeature('unload'));
  if (unloads) { window.addEventListener('unload', closed); } else { closed(); }
});

quietly(listen);
if (!api) {
  document.addEventListener('DOMContentLoaded', function () { quietly(listen); });
  window.addEventListener('load', function () { quietly(listen); });
}

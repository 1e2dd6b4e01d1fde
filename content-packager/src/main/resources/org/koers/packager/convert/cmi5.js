// ---- a cmi5 session: from the launch address to terminated ------------------------------------------
// cmi5 (Quartz, 1st edition): launch 8, AU statements 9 and 10, state 10, learner preferences 11. Requests go
// one after the other, so that the record store sees statements in their order; what fails is tried again.

var CMI5 = 'https://w3id.org/xapi/cmi5/context/';
var CMI5_CATEGORY = CMI5 + 'categories/cmi5';
var MOVE_ON_CATEGORY = CMI5 + 'categories/moveon';
var MASTERY_EXTENSION = CMI5 + 'extensions/masteryscore';
var STATE = 'koers-runtime';

function cmi5Session() {
  var launch = launchParameters();
  var began = Date.now();
  var token = '';
  var data = {};
  var preferences = {};
  var kept = {};
  var queue = [];
  var busy = false;
  var flying = null;
  var patience = 1000;
  var over = false;
  var session = uuid();
  var idle = [];

  function launchParameters() {
    var found = {};
    location.search.slice(1).split('&').forEach(function (pair) {
      var equals = pair.indexOf('=');
      if (equals > 0) { found[pair.slice(0, equals)] = decodeURIComponent(pair.slice(equals + 1).replace(/\+/g, ' ')); }
    });
    return found;
  }

  // ---- requests

  function request(method, url, headers, body, then) {
    var one = new XMLHttpRequest();
    one.open(method, url, true);
    Object.keys(headers).forEach(function (name) { one.setRequestHeader(name, headers[name]); });
    one.onload = function () { then(one.status, one.responseText); };
    one.onerror = function () { then(0, ''); };
    one.send(body);
    return one;
  }

  function headers(json) {
    var all = { 'X-Experience-API-Version': '1.0.3', Authorization: 'Basic ' + token };
    if (json) { all['Content-Type'] = 'application/json'; }
    return all;
  }

  function at(resource, parameters) {
    var query = Object.keys(parameters || {}).map(function (name) {
      return name + '=' + encodeURIComponent(parameters[name]);
    }).join('&');
    return launch.endpoint.replace(/\/?$/, '/') + resource + (query ? '?' + query : '');
  }

  function stateAt(id) {
    return at('activities/state', { activityId: launch.activityId, agent: launch.actor, registration: launch.registration, stateId: id });
  }

  function parsed(text) {
    try { return JSON.parse(text) || {}; } catch (notJson) { return {}; }
  }

  // ---- the start: fetch, launch data, preferences, our own state, initialized (8.2, 10.1, 11, 9.3.2)

  function start(then, failed) {
    var missing = ['endpoint', 'fetch', 'actor', 'registration', 'activityId'].filter(function (name) { return !launch[name]; });
    if (missing.length) { return failed('This page is started by an LMS that knows cmi5; it was given no ' + missing.join(', ') + '.'); }
    request('POST', launch.fetch, {}, null, function (status, text) {
      token = parsed(text)['auth-token'] || '';
      if (status !== 200 || !token) {
        return failed('The LMS gave no token for this session: ' + (parsed(text)['error-text'] || 'status ' + status) + '.');
      }
      fetched(stateAt('LMS.LaunchData'), function (found) {
        if (!found.contextTemplate) { return failed('The LMS gave no launch data.'); }
        data = found;
        if (typeof data.masteryScore === 'string') { data.masteryScore = Number(data.masteryScore); }
        fetched(at('agents/profile', { agent: launch.actor, profileId: 'cmi5LearnerPreferences' }), function (liked) {
          preferences = liked;
          fetched(stateAt(STATE), function (state) {
            kept = state;
            defined('initialized', {});
            then();
          });
        });
      });
    });
  }

  // A document that is not there is an empty one.
  function fetched(url, then) {
    request('GET', url, headers(false), null, function (status, text) {
      if (status === 200 || status === 404 || status === 204) { then(status === 200 ? parsed(text) : {}); } else {
        setTimeout(function () { fetched(url, then); }, Math.min(patience *= 2, 30000));
      }
    });
  }

  // ---- statements

  // Context as the LMS wants it (10.2.1), with what this statement adds.
  function context() {
    var copy = JSON.parse(JSON.stringify(data.contextTemplate));
    copy.registration = launch.registration;
    copy.contextActivities = copy.contextActivities || {};
    copy.extensions = copy.extensions || {};
    return copy;
  }

  function statement(verb, more) {
    var all = {
      id: uuid(),
      actor: JSON.parse(launch.actor),
      verb: { id: VERBS + verb, display: { en: verb } },
      object: more.object || { objectType: 'Activity', id: launch.activityId },
      context: context(),
      timestamp: new Date().toISOString()
    };
    if (more.result) { all.result = more.result; }
    return all;
  }

  function category(one, id) {
    var activities = one.context.contextActivities;
    activities.category = (activities.category || []).filter(function (known) { return known.id !== id; });
    activities.category.push({ objectType: 'Activity', id: id });
  }

  function spent() {
    return duration((Date.now() - began) / 1000);
  }

  // A verb that cmi5 defines: carries its category (9.6.2.1).
  function defined(verb, result) {
    if (over) { return; }
    var one = statement(verb, Object.keys(result).length ? { result: result } : {});
    category(one, CMI5_CATEGORY);
    if (verb === 'completed' || verb === 'passed' || verb === 'failed') { category(one, MOVE_ON_CATEGORY); }
    if ((verb === 'passed' || verb === 'failed') && typeof data.masteryScore === 'number') {
      one.context.extensions[MASTERY_EXTENSION] = data.masteryScore;
    }
    post(one);
  }

  // A statement of our own: the context, but not the category of cmi5 (9.3.1, "cmi5 allowed").
  function allowed(verb, more) {
    if (over || !normal()) { return; }
    var one = statement(verb, more);
    var activities = one.context.contextActivities;
    activities.category = (activities.category || []).filter(function (known) { return known.id !== CMI5_CATEGORY; });
    category(one, SCORM_PROFILE);
    if (more.parent) { activities.parent = more.parent; }
    if (more.other && more.other.length) { activities.other = more.other; }
    post(one);
  }

  // Only a normal launch counts; Browse and Review say nothing but that they began and ended (10.2.2).
  function normal() {
    return data.launchMode === undefined || data.launchMode === 'Normal';
  }

  // Once in a registration (9.3.3).
  function complete(extensions) {
    if (over || !normal() || kept.completed) { return; }
    kept.completed = true;
    var result = { completion: true, duration: spent() };
    if (extensions) { result.extensions = extensions; }
    defined('completed', result);
    save();
  }

  // Once in a registration, and never below the mastery score (9.3.4, 9.5.1). Answers whether it counts.
  function pass(score) {
    if (over || !normal() || kept.passed || kept.judged === session) { return false; }
    if (typeof data.masteryScore === 'number' && score && score.scaled !== undefined && score.scaled < data.masteryScore) { return false; }
    kept.passed = true;
    kept.judged = session;
    defined('passed', scored({ success: true, duration: spent() }, score));
    save();
    return true;
  }

  // At most once in a session, never after passed, never at or above the mastery score (9.3.5).
  function fail(score) {
    if (over || !normal() || kept.passed || kept.judged === session) { return false; }
    if (typeof data.masteryScore === 'number' && score && score.scaled !== undefined && score.scaled >= data.masteryScore) { return false; }
    kept.judged = session;
    defined('failed', scored({ success: false, duration: spent() }, score));
    save();
    return true;
  }

  // Raw goes with its bounds or not at all: xAPI allows it alone, cmi5 wants min and max beside it (9.5.1).
  function scored(result, score) {
    if (score) {
      result.score = {};
      if (score.scaled !== undefined) { result.score.scaled = score.scaled; }
      if (score.raw !== undefined && score.min !== undefined && score.max !== undefined) {
        result.score.raw = score.raw;
        result.score.min = score.min;
        result.score.max = score.max;
      }
      if (!Object.keys(result.score).length) { delete result.score; }
    }
    return result;
  }

  // The last of a session (9.3.8); nothing is said after it.
  function terminate() {
    if (over) { return; }
    defined('terminated', { duration: spent() });
    over = true;
  }

  // ---- the queue

  function post(one) {
    queue.push({ method: 'POST', url: at('statements'), body: JSON.stringify([one]) });
    work();
  }

  // The newest state replaces one that still waits.
  function save() {
    var next = { method: 'PUT', url: stateAt(STATE), body: JSON.stringify(kept), state: true };
    queue = queue.filter(function (waiting, i) { return !waiting.state || (busy && i === 0); });
    queue.push(next);
    work();
  }

  function work() {
    if (busy || !queue.length) { return; }
    busy = true;
    var one = queue[0];
    flying = request(one.method, one.url, headers(true), one.body, function (status) {
      busy = false;
      flying = null;
      if (status === 0 || status === 408 || status === 429 || status >= 500) {
        setTimeout(work, patience);
        patience = Math.min(patience * 2, 30000);
        return;
      }
      patience = 1000;
      queue.shift(); // a repeat of what arrived already is answered 409 or 204
      if (queue.length) { work(); } else { idle.splice(0).forEach(function (then) { then(); }); }
    });
  }

  function whenSent(then) {
    if (queue.length) { idle.push(then); } else { then(); }
  }

  // The page goes away: what waits goes along, statements first and in one request.
  function sendAndGo() {
    if (!window.fetch) { return; }
    var statements = [];
    queue.forEach(function (one) { if (!one.state) { statements = statements.concat(JSON.parse(one.body)); } });
    if (statements.length) {
      window.fetch(at('statements'), { method: 'POST', keepalive: true, headers: headers(true), body: JSON.stringify(statements) }).catch(function () {});
    }
    if (flying && queue.length && queue[0].state) { flying.abort(); }
    queue.filter(function (one) { return one.state; }).slice(-1).forEach(function (one) {
      window.fetch(one.url, { method: 'PUT', keepalive: true, headers: headers(true), body: one.body }).catch(function () {});
    });
    queue = [];
  }

  // Where the LMS wants the learner to go afterwards (8.1.8, 10.2.5).
  function leave() {
    whenSent(function () {
      if (data.returnURL) { location.href = data.returnURL; }
    });
  }

  return {
    start: start,
    complete: complete, pass: pass, fail: fail, allowed: allowed, terminate: terminate,
    save: save, whenSent: whenSent, sendAndGo: sendAndGo, leave: leave,
    actor: function () { return parsed(launch.actor); },
    activity: function () { return launch.activityId; },
    data: function () { return data; },
    preferences: function () { return preferences; },
    state: function () { return kept; },
    isOver: function () { return over; },
    normal: normal
  };
}

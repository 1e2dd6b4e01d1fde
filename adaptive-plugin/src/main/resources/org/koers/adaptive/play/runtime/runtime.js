// The SCORM 1.2 API of the player. Content finds it as window.API in the parent of its frame.
(function () {
  'use strict';

  var boot = JSON.parse(document.getElementById('boot').textContent);
  var token = location.hash.slice(1);
  var lang = (/[?&]lang=([a-z]{2})(?:&|$)/.exec(location.search) || ['', ''])[1];
  var frame = document.getElementById('content');
  var trouble = document.getElementById('trouble');
  var framed = window.parent !== window;
  var acknowledged = {};
  var opened = false;
  var ended = false;
  var unsaved = false;
  var refused = false; // nothing that happens here is kept any more
  var leaving = false; // the browser is taking this page away
  var toLeave = null; // what is done once everything is saved
  var beaconLimit = 60000; // browsers give up above 64 KiB

  // ---- commits ----------------------------------------------------------------------------------

  function message(phase, cmi) {
    return JSON.stringify({ token: token, sco: boot.sco, session: boot.session, phase: phase, cmi: cmi });
  }

  // Answers only when the server has made it durable. In a page that is going away a synchronous
  // request is refused by the browser: then a beacon carries it.
  function send(phase, cmi) {
    if (refused) { return false; }
    phase = further(owed, phase);
    unsaved = false;
    if (flying) { flying.abort(); }
    var request = new XMLHttpRequest();
    try {
      request.open('POST', '/.koers/commit', false);
      request.setRequestHeader('Content-Type', 'application/json');
      request.send(message(phase, cmi));
    } catch (outOfReach) {
      wait(phase);
      return leaving && beacon(phase, cmi);
    }
    return heard(request.status, request.responseText, phase, cmi);
  }

  function heard(status, text, phase, cmi) {
    var answer = parse(text);
    if (status === 200 && answer.result === 'true') {
      saved(phase, cmi, answer.finished === true);
      return true;
    }
    if (status >= 400 && status < 500 && status !== 408 && status !== 429) {
      giveUp(status === 409 ? 'overtaken' : 'refused');
    } else {
      wait(phase);
    }
    return false;
  }

  function saved(phase, cmi, finished) {
    owed = null;
    patience = 1000;
    clearTimeout(again);
    again = null;
    acknowledged = cmi;
    ended = ended || phase === 'finished' || phase === 'closed';
    say(null);
    tell('status', { lessonStatus: cmi['cmi.core.lesson_status'] || '', finished: finished });
    if (unsaved) { plan(); }
    if (toLeave) { toLeave(); }
  }

  function giveUp(why) {
    refused = true;
    owed = null;
    say(why);
    tell(why, {});
    if (toLeave) { toLeave(); }
  }

  // The newest state and the furthest phase are kept and sent again, ever more rarely, until they
  // get through.
  var phases = ['opened', 'running', 'closed', 'finished'];
  var owed = null;
  var patience = 1000;
  var again = null;
  var flying = null;

  function further(one, other) {
    return phases.indexOf(one) > phases.indexOf(other) ? one : other;
  }

  function wait(phase) {
    owed = further(owed, phase);
    unsaved = true;
    say('trouble');
    tell('trouble', {});
    if (again === null) {
      again = setTimeout(sendAgain, patience);
      patience = Math.min(patience * 2, 30000);
    }
  }

  function sendAgain() {
    clearTimeout(again);
    again = null;
    if (!owed || flying) { return; }
    var phase = owed;
    var cmi = flat();
    var flight = new AbortController();
    flying = flight;
    unsaved = false;
    fetch('/.koers/commit', {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: message(phase, cmi), signal: flight.signal
    }).then(function (response) {
      return response.text().then(function (text) { landed(flight, function () { heard(response.status, text, phase, cmi); }); });
    }).catch(function () { landed(flight, function () { wait(phase); }); });
  }

  // A flight that a later commit has overtaken has nothing to say.
  function landed(flight, then) {
    if (flying === flight) { flying = null; }
    if (!flight.signal.aborted) { then(); }
  }

  window.addEventListener('online', function () {
    patience = 1000;
    sendAgain();
  });

  function beacon(phase, cmi) {
    var body = blob(phase, cmi);
    if (body.size > beaconLimit) {
      var changed = {};
      Object.keys(cmi).forEach(function (name) {
        if (acknowledged[name] !== cmi[name]) { changed[name] = cmi[name]; }
      });
      body = blob(phase, changed);
    }
    return navigator.sendBeacon('/.koers/commit', body);
  }

  function blob(phase, cmi) {
    return new Blob([message(phase, cmi)], { type: 'text/plain' });
  }

  function parse(text) {
    try { return JSON.parse(text) || {}; } catch (notJson) { return {}; }
  }

  // The page around says it in the learner's own language; only without it this page does.
  function say(what) {
    trouble.hidden = framed || what === null;
    trouble.textContent = what === null ? '' : trouble.dataset[what];
  }

  // Much content commits at its end only, and a browser that closes a window need not let this frame
  // say its last words: what content has set is saved at once, though at most once a second.
  var savedAt = 0;
  var planned = null;

  function plan() {
    unsaved = true;
    if (planned === null) {
      planned = setTimeout(function () {
        planned = null;
        savedAt = Date.now();
        save();
      }, Math.max(0, savedAt + 1000 - Date.now()));
    }
  }

  document.addEventListener('visibilitychange', function () {
    if (document.visibilityState === 'hidden') { save(); }
  });

  function save() {
    if (unsaved && opened && !ended && !owed) { send('running', flat()); }
  }

  // ---- the API ----------------------------------------------------------------------------------

  // scorm-again hands a commit over here instead of sending it itself.
  var service = {
    updateSettings: function () {},
    processHttpRequest: function (url, params, terminating) {
      var kept = send(terminating ? 'finished' : 'running', flat());
      return { result: kept ? 'true' : 'false', errorCode: kept ? 0 : 101 };
    }
  };

  var api = new window.Scorm12API({
    lmsCommitUrl: '/.koers/commit',
    dataCommitFormat: 'flattened',
    autoCompleteLessonStatus: true,
    mastery_override: true,
    logLevel: 5,
    httpService: service
  }, service);
  api.loadFromFlattenedJSON(boot.cmi);
  api.tellsStatements = true; // the server tells what happens: instrumented content is to say nothing itself
  window.API = api;

  function flat() {
    var rendered = api.renderCommitCMI(false);
    var cmi = {};
    Object.keys(rendered).forEach(function (name) {
      if (rendered[name] !== undefined && rendered[name] !== null && typeof rendered[name] !== 'object') {
        cmi[name] = String(rendered[name]);
      }
    });
    return cmi;
  }

  api.on('LMSInitialize', function () {
    opened = true;
    send('opened', flat());
  });
  api.on('LMSSetValue.*', plan);
  api.on('LMSFinish', function () { tell('ended', {}); });

  // ---- going away -------------------------------------------------------------------------------

  // Content gets its own chance first: its frame is emptied, its unload handlers still reach the API.
  function leaveContent(then) {
    var done = false;
    function go() {
      if (done) { return; }
      done = true;
      close(send);
      then();
    }
    frame.addEventListener('load', go);
    frame.src = 'about:blank';
    setTimeout(go, 2000);
  }

  // What was owed before may have ended more than this does.
  function close(by) {
    if (opened && !refused && (!ended || owed)) {
      ended = true;
      by(further(owed, 'closed'), flat());
    }
  }

  window.addEventListener('beforeunload', function () {
    leaving = true;
    setTimeout(function () { leaving = false; }, 2000); // a download leaves nothing
  });
  window.addEventListener('pagehide', function () {
    leaving = true;
    close(beacon);
  });
  window.addEventListener('pageshow', function (event) {
    if (event.persisted) { location.reload(); }
  });

  // Whoever leaves while something is owed leaves when it got through.
  function whenSaved(then) {
    return function () {
      toLeave = function () {
        toLeave = null;
        then();
      };
      if (!owed) { toLeave(); }
    };
  }

  // ---- the page around --------------------------------------------------------------------------

  function tell(kind, more) {
    if (framed) {
      more.koers = kind;
      more.sco = boot.sco;
      window.parent.postMessage(more, boot.mainOrigin);
    }
  }

  window.addEventListener('message', function (event) {
    if (event.origin !== boot.mainOrigin || event.source !== window.parent || !event.data) { return; }
    if (event.data.koers === 'leave') {
      leaveContent(whenSaved(function () { tell('left', {}); }));
    }
  });

  Array.prototype.forEach.call(document.querySelectorAll('button.part'), function (button) {
    button.addEventListener('click', function () {
      leaveContent(whenSaved(function () {
        location.href = '/.koers/play?sco=' + encodeURIComponent(button.dataset.sco) + (lang && '&lang=' + lang) + '#' + token;
      }));
    });
  });

  // An asset reports nothing: whoever has read it says so.
  var read = document.getElementById('read');
  if (read) {
    api.LMSInitialize('');
    read.addEventListener('click', function () {
      api.LMSSetValue('cmi.core.lesson_status', 'completed');
      if (api.LMSFinish('') === 'true') { read.disabled = true; }
    });
  }

  tell('status', { lessonStatus: boot.cmi['cmi.core.lesson_status'] || '', finished: boot.finished });
  frame.src = '/' + boot.href;
}());

// The SCORM 1.2 API of the player. Content finds it as window.API in the parent of its frame.
(function () {
  'use strict';

  var boot = JSON.parse(document.getElementById('boot').textContent);
  var token = location.hash.slice(1);
  var frame = document.getElementById('content');
  var trouble = document.getElementById('trouble');
  var acknowledged = {};
  var opened = false;
  var ended = false;
  var owed = null; // the phase of a commit that did not get through
  var unsaved = false;
  var overtaken = false; // another window plays this part now
  var beaconLimit = 60000; // browsers give up above 64 KiB

  // ---- commits ----------------------------------------------------------------------------------

  function message(phase, cmi) {
    return JSON.stringify({ token: token, sco: boot.sco, session: boot.session, phase: phase, cmi: cmi });
  }

  // Answers only when the server has made it durable. In a page that is going away a synchronous
  // request is refused by the browser: then a beacon carries it.
  function send(phase, cmi) {
    if (overtaken) { return false; }
    var request = new XMLHttpRequest();
    try {
      request.open('POST', '/.koers/commit', false);
      request.setRequestHeader('Content-Type', 'application/json');
      request.send(message(phase, cmi));
    } catch (goingAway) {
      return beacon(phase, cmi);
    }
    var answer = parse(request.responseText);
    if (request.status === 409) { return giveUp(); }
    var kept = request.status === 200 && answer.result === 'true';
    trouble.hidden = kept;
    owed = kept ? null : phase;
    unsaved = !kept;
    if (kept) {
      acknowledged = cmi;
      tell('status', { lessonStatus: cmi['cmi.core.lesson_status'] || '', finished: answer.finished === true });
    } else {
      tell('trouble', {});
    }
    return kept;
  }

  // Nothing that happens here is kept any more, so nothing is sent any more.
  function giveUp() {
    overtaken = true;
    owed = null;
    trouble.textContent = trouble.dataset.overtaken;
    trouble.hidden = false;
    tell('overtaken', {});
    return false;
  }

  function beacon(phase, cmi) {
    var body = message(phase, cmi);
    if (body.length > beaconLimit) {
      var changed = {};
      Object.keys(cmi).forEach(function (name) {
        if (acknowledged[name] !== cmi[name]) { changed[name] = cmi[name]; }
      });
      body = message(phase, changed);
    }
    return navigator.sendBeacon('/.koers/commit', new Blob([body], { type: 'text/plain' }));
  }

  function parse(text) {
    try { return JSON.parse(text) || {}; } catch (notJson) { return {}; }
  }

  setInterval(function () {
    if (owed && !(ended && owed !== 'finished')) { send(owed, flat()); }
  }, 15000);

  // Much content commits at its end only, and a browser that closes a window need not let this frame
  // say its last words: what content has set is saved at once, though at most once a second.
  var saved = 0;
  var planned = null;

  function plan() {
    unsaved = true;
    if (planned === null) {
      planned = setTimeout(function () {
        planned = null;
        saved = Date.now();
        save();
      }, Math.max(0, saved + 1000 - Date.now()));
    }
  }

  document.addEventListener('visibilitychange', function () {
    if (document.visibilityState === 'hidden') { save(); }
  });

  function save() {
    if (unsaved && opened && !ended && !owed && !overtaken) { send('running', flat()); }
  }

  // ---- the API ----------------------------------------------------------------------------------

  // scorm-again hands a commit over here instead of sending it itself.
  var service = {
    updateSettings: function () {},
    processHttpRequest: function (url, params, terminating) {
      var kept = send(terminating ? 'finished' : 'running', flat());
      if (kept && terminating) { ended = true; }
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

  function close(by) {
    if (opened && !ended && !overtaken) {
      ended = true;
      by('closed', flat());
    }
  }

  window.addEventListener('pagehide', function () { close(beacon); });
  window.addEventListener('pageshow', function (event) {
    if (event.persisted) { location.reload(); }
  });

  // ---- the page around --------------------------------------------------------------------------

  function tell(kind, more) {
    if (window.parent !== window) {
      more.koers = kind;
      more.sco = boot.sco;
      window.parent.postMessage(more, boot.mainOrigin);
    }
  }

  window.addEventListener('message', function (event) {
    if (event.origin !== boot.mainOrigin || event.source !== window.parent || !event.data) { return; }
    if (event.data.koers === 'leave') {
      leaveContent(function () { tell('left', {}); });
    }
  });

  Array.prototype.forEach.call(document.querySelectorAll('button.part'), function (button) {
    button.addEventListener('click', function () {
      leaveContent(function () {
        location.href = '/.koers/play?sco=' + encodeURIComponent(button.dataset.sco) + '#' + token;
      });
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

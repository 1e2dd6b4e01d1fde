// ---- to an LMS that knows SCORM 1.2 ------------------------------------------------------------------

function reporter() {
  var began = Date.now();
  var api = null;
  var done = false;
  var over = false;
  var committed = 0;

  function above(win) {
    for (var i = 0; win && i < 20; win = win.parent, i++) {
      try { if (win.API) { return win.API; } } catch (otherOrigin) { /* its parent may be ours */ }
      if (win === win.parent) { break; }
    }
    return null;
  }

  function timespan(seconds) {
    function two(n) { return (n < 10 ? '0' : '') + n; }
    return ('0000' + Math.floor(seconds / 3600)).slice(-4) + ':' + two(Math.floor(seconds / 60) % 60) + ':' + two(Math.floor(seconds % 60)) + '.00';
  }

  return {
    start: function (then, failed) {
      api = above(window) || (window.opener ? above(window.opener) : null);
      if (!api || String(api.LMSInitialize('')) !== 'true') { return failed('noLms'); }
      var status = String(api.LMSGetValue('cmi.core.lesson_status'));
      done = /^(completed|passed)$/.test(status);
      if (!done) {
        api.LMSSetValue('cmi.core.lesson_status', 'incomplete');
        api.LMSCommit('');
      }
      then(parsed(String(api.LMSGetValue('cmi.suspend_data'))), done);
    },
    // SCORM 1.2 keeps 4,096 characters.
    keep: function (state) {
      var text = JSON.stringify(state);
      if (over || text.length > 4096) { return; }
      api.LMSSetValue('cmi.suspend_data', text);
      if (Date.now() - committed > 10000) {
        committed = Date.now();
        api.LMSCommit('');
      }
    },
    // The evidence goes along as an interaction, the only place where an LMS shows such a thing.
    complete: function (evidence) {
      if (done || over) { return; }
      done = true;
      var n = Number(api.LMSGetValue('cmi.interactions._count')) || 0;
      api.LMSSetValue('cmi.interactions.' + n + '.id', 'koers-evidence');
      api.LMSSetValue('cmi.interactions.' + n + '.type', 'performance');
      api.LMSSetValue('cmi.interactions.' + n + '.student_response', JSON.stringify(evidence));
      api.LMSSetValue('cmi.interactions.' + n + '.result', 'neutral');
      api.LMSSetValue('cmi.core.lesson_status', 'completed');
      api.LMSCommit('');
    },
    end: function () {
      if (over || !api) { return; }
      over = true;
      api.LMSSetValue('cmi.core.session_time', timespan((Date.now() - began) / 1000));
      api.LMSSetValue('cmi.core.exit', done ? '' : 'suspend');
      api.LMSCommit('');
      api.LMSFinish('');
    }
  };
}

// ---- to an LMS that knows cmi5 -----------------------------------------------------------------------

var EVIDENCE = 'https://w3id.org/koers/evidence';

function reporter() {
  var session = cmi5Session();
  var saved = 0;
  return {
    start: function (then, failed) {
      session.start(function () { then(session.state().player || {}, session.state().completed === true); }, failed);
    },
    keep: function (state) {
      session.state().player = state;
      if (session.normal() && Date.now() - saved > 10000) {
        saved = Date.now();
        session.save();
      }
    },
    complete: function (evidence) {
      var extensions = {};
      extensions[EVIDENCE] = evidence;
      session.complete(extensions);
    },
    end: function () {
      if (!session.isOver() && session.data().contextTemplate) {
        if (session.normal()) { session.save(); }
        session.terminate();
      }
      session.sendAndGo();
    }
  };
}

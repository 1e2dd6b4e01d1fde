// The page around the player: hears from the runtime on the content's origin, and from nobody else.
(function () {
  'use strict';

  var frame = document.getElementById('content');
  var status = document.getElementById('status');
  var next = document.getElementById('next');
  var back = document.getElementById('back');
  var origin = frame.dataset.origin;
  var left = null;
  var hurry = null;
  var said = '';

  function say(what) {
    if (said === what) { return; }
    said = what;
    status.textContent = status.dataset[what];
    status.classList.toggle('trouble', what !== 'finished' && what !== 'saved');
  }

  window.addEventListener('message', function (event) {
    if (event.origin !== origin || event.source !== frame.contentWindow || !event.data) { return; }
    switch (event.data.koers) {
      case 'status':
        if (event.data.finished === true) {
          say('finished');
          next.hidden = false;
        } else if (said === 'trouble') {
          say('saved');
        }
        break;
      case 'trouble':
        say('trouble');
        clearTimeout(hurry); // who is leaving waits, unless they ask again
        break;
      case 'overtaken':
      case 'refused':
        say(event.data.koers);
        break;
      case 'left':
        if (left) { left(); }
        break;
      default:
        break;
    }
  });

  // The content is closed before the page is left, so that its last words are kept.
  function leave(event) {
    var href = event.currentTarget.href;
    if (left) { return; }
    event.preventDefault();
    left = function () { left = null; location.href = href; };
    hurry = setTimeout(function () { if (left) { left(); } }, 4000);
    frame.contentWindow.postMessage({ koers: 'leave' }, origin);
  }

  next.addEventListener('click', leave);
  back.addEventListener('click', leave);
}());

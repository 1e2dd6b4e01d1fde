// The page around the player: hears from the runtime on the content's origin, and from nobody else.
(function () {
  'use strict';

  var frame = document.getElementById('content');
  var status = document.getElementById('status');
  var next = document.getElementById('next');
  var back = document.getElementById('back');
  var origin = frame.dataset.origin;
  var left = null;

  window.addEventListener('message', function (event) {
    if (event.origin !== origin || event.source !== frame.contentWindow || !event.data) { return; }
    switch (event.data.koers) {
      case 'status':
        if (event.data.finished === true) {
          status.textContent = status.dataset.finished;
          next.hidden = false;
        } else if (status.textContent === status.dataset.trouble) {
          status.textContent = status.dataset.saved;
        }
        break;
      case 'trouble':
        status.textContent = status.dataset.trouble;
        break;
      case 'overtaken':
        status.textContent = status.dataset.overtaken;
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
    event.preventDefault();
    left = function () { left = null; location.href = href; };
    setTimeout(function () { if (left) { left(); } }, 4000);
    frame.contentWindow.postMessage({ koers: 'leave' }, origin);
  }

  next.addEventListener('click', leave);
  back.addEventListener('click', leave);
}());

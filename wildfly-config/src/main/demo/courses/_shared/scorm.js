"use strict";

/**
 * The LMS as the course sees it: the SCORM 1.2 API of a surrounding or opening window.
 * Without one (preview) everything works and nothing is kept.
 */
const Lms = (() => {
  const MAX_WINDOWS = 20;

  /** Walks up from a window; one of another origin is skipped, because it cannot be looked into. */
  function apiAbove(from) {
    let win = from;
    for (let i = 0; win && i < MAX_WINDOWS; i++) {
      try {
        if (win.API) {
          return win.API;
        }
      } catch {
        // another origin: its parent may still be ours
      }
      if (win.parent === win) {
        return null;
      }
      win = win.parent;
    }
    return null;
  }

  const api = apiAbove(window) || apiAbove(window.opener) || apiAbove(window.top.opener);
  const startedAt = Date.now();
  let open = api !== null && api.LMSInitialize("") !== "false";

  function call(name, ...args) {
    if (!open) {
      return "";
    }
    const answer = String(api[name](...args));
    const error = Number(api.LMSGetLastError());
    if (error !== 0) {
      console.warn(`${name}(${args.join(", ")}): ${error} ${api.LMSGetErrorString(error)}`);
    }
    return answer;
  }

  const two = (n) => String(n).padStart(2, "0");

  return {
    connected: open,
    get: (element) => call("LMSGetValue", element),
    set: (element, value) => call("LMSSetValue", element, String(value)),
    commit: () => call("LMSCommit", ""),

    /** Ends the session; exit is "suspend" when the learner will come back, else "". */
    finish(exit) {
      if (!open) {
        return;
      }
      this.set("cmi.core.exit", exit);
      this.set("cmi.core.session_time", this.timespan(Date.now() - startedAt));
      this.commit();
      call("LMSFinish", "");
      open = false;
    },

    /** CMITimespan, HHHH:MM:SS.SS */
    timespan(milliseconds) {
      const seconds = Math.max(0, milliseconds) / 1000;
      const hours = String(Math.floor(seconds / 3600)).padStart(4, "0");
      const rest = (Math.floor((seconds % 60) * 100) / 100).toFixed(2).padStart(5, "0");
      return `${hours}:${two(Math.floor((seconds % 3600) / 60))}:${rest}`;
    },

    /** CMITime of now, HH:MM:SS */
    clock() {
      const now = new Date();
      return [now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join(":");
    },
  };
})();

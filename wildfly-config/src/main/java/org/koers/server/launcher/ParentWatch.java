package org.koers.server.launcher;

/** Ends this process in an orderly way when the process that started it is gone, killed or not. */
public final class ParentWatch {
  private ParentWatch() {}

  public static void start() {
    ProcessHandle.current().parent().ifPresent(ParentWatch::follow);
  }

  private static void follow(ProcessHandle parent) {
    Thread.ofPlatform()
        .daemon()
        .name("koers-parent")
        .start(
            () -> {
              parent.onExit().join();
              System.exit(143);
            });
  }
}

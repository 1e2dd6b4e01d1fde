package org.koers.server.web;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;

/**
 * Has each exchange ended by the I/O thread of its connection. Where a worker ends it, the client's
 * next request may come in meanwhile, and the I/O thread spins until the worker, which it has just
 * displaced from the processor, gets on: on two cores that took a tenth of the server's processor
 * time.
 */
public class EndInIoThreadExtension implements ServletExtension {

  @Override
  public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
    deployment.addInitialHandlerChainWrapper(
        next ->
            exchange -> {
              exchange.addExchangeCompleteListener(
                  (ended, rest) -> inIoThread(ended, rest::proceed));
              next.handleRequest(exchange);
            });
  }

  private static void inIoThread(HttpServerExchange exchange, Runnable rest) {
    if (exchange.isInIoThread()) {
      rest.run();
    } else {
      exchange.getIoThread().execute(rest);
    }
  }
}

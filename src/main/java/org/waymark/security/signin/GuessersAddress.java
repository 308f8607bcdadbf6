package org.waymark.security.signin;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Where the request on this thread comes from; empty when there is none. A household or a machine
 * has a whole network of addresses in version 6, so its first half counts.
 */
@Component
class GuessersAddress implements Supplier<Optional<String>> {

  private static final int NETWORK = 8;

  @Override
  public Optional<String> get() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? Optional.of(network(request.getRequest().getRemoteAddr()))
        : Optional.empty();
  }

  static String network(String address) {
    try {
      // No name is looked up: the server gives addresses in digits.
      return InetAddress.getByName(address) instanceof Inet6Address six
          ? HexFormat.ofDelimiter(":").formatHex(Arrays.copyOf(six.getAddress(), NETWORK))
          : address;
    } catch (UnknownHostException noAddress) {
      return address;
    }
  }
}

package org.waymark.installation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Requests that nobody means, made from the doors that there are. */
final class OddRequests {

  /** What people and programs ask of the engine, and what nobody should. */
  static final List<String> ENGINE =
      List.of(
          "GET /engine-rest/task?{q}",
          "POST /engine-rest/task",
          "POST /engine-rest/task/count",
          "GET /engine-rest/task/{id}",
          "GET /engine-rest/task/{id}/form-variables?{q}",
          "GET /engine-rest/task/{id}/deployed-form",
          "GET /engine-rest/task/{id}/rendered-form",
          "GET /engine-rest/task/{id}/form",
          "POST /engine-rest/task/{id}/submit-form",
          "POST /engine-rest/task/{id}/complete",
          "POST /engine-rest/task/{id}/claim",
          "POST /engine-rest/task/{id}/assignee",
          "POST /engine-rest/task/{id}/identity-links",
          "PUT /engine-rest/task/{id}",
          "PUT /engine-rest/task/{id}/variables/{name}",
          "POST /engine-rest/task/{id}/comment/create",
          "POST /engine-rest/task/{id}/bpmnError",
          "GET /engine-rest/process-instance?{q}",
          "POST /engine-rest/process-instance",
          "POST /engine-rest/process-instance/{id}/variables",
          "POST /engine-rest/process-instance/{id}/modification",
          "DELETE /engine-rest/process-instance/{id}",
          "GET /engine-rest/history/process-instance?{q}",
          "POST /engine-rest/history/task",
          "POST /engine-rest/history/variable-instance",
          "GET /engine-rest/history/user-operation?{q}",
          "GET /engine-rest/history/activity-instance?{q}",
          "POST /engine-rest/variable-instance",
          "GET /engine-rest/job?{q}",
          "PUT /engine-rest/job/{id}/retries",
          "PUT /engine-rest/job/{id}/duedate",
          "POST /engine-rest/message",
          "POST /engine-rest/signal",
          "POST /engine-rest/process-definition/key/{name}/submit-form",
          "POST /engine-rest/process-definition/key/referral/submit-form",
          "POST /engine-rest/process-definition/key/safeguarding-concern/start",
          "POST /engine-rest/decision-definition/key/{name}/evaluate",
          "POST /engine-rest/external-task/fetchAndLock",
          "POST /engine-rest/filter/create",
          "POST /engine-rest/filter/{id}/list",
          "POST /engine-rest/deployment/create",
          "POST /engine-rest/user/create",
          "POST /engine-rest/identity/verify",
          "PUT /engine-rest/user/{name}/profile",
          "POST /engine-rest/condition",
          "POST /engine-rest/batch",
          "POST /engine-rest/migration/generate",
          "GET /camunda/api/engine/engine/default/task?{q}",
          "POST /camunda/api/engine/engine/default/task/count",
          "POST /camunda/api/engine/engine/default/task/{id}/submit-form",
          "GET /actuator/{name}");

  /** Our pages and the forms on them. */
  static final List<String> PAGES =
      List.of(
          "GET /people?{q}",
          "POST /people",
          "GET /people/{id}",
          "GET /people/{id}/before",
          "POST /people/{id}/notes",
          "POST /people/{id}/hazards",
          "POST /people/{id}/communication",
          "POST /people/{id}/contact",
          "POST /people/{id}/identity",
          "POST /people/{id}/death",
          "POST /people/{id}/plan",
          "POST /people/{id}/relationships",
          "POST /people/{id}/relationships/{id}/end",
          "POST /people/{id}/notes/{id}/{id}",
          "POST /people/{id}/emergency-access",
          "GET /people/{id}/join?{q}",
          "POST /people/{id}/join",
          "POST /people/{id}/join/search",
          "POST /people/{id}/joined/{id}/apart",
          "GET /cases/{id}?{q}",
          "POST /cases/{id}/notes",
          "POST /cases/{id}/notes/{id}",
          "POST /cases/{id}/moved-or-withdrawn",
          "POST /cases/{id}/right-person",
          "POST /cases/{id}/corrections",
          "POST /cases/{id}/clocks/{id}/end",
          "POST /cases/{id}/clocks/{id}/reason",
          "GET /cases/{id}/for-the-person",
          "GET /restricted/opened",
          "POST /restricted/opened/{id}/looked",
          "GET /teams",
          "POST /teams",
          "POST /teams/{name}",
          "POST /teams/{name}/people",
          "POST /teams/people",
          "POST /teams/people/{name}",
          "POST /teams/people/{name}/password",
          "POST /teams/people/{name}/last-day",
          "POST /teams/people/{name}/end",
          "GET /tasks/{id}?{q}",
          "POST /tasks/{id}",
          "POST /tasks/{id}/changes",
          "GET /tasks/{id}/next",
          "GET /start/{name}?{q}",
          "POST /start/{name}",
          "POST /start/record-contact/changes",
          "POST /start/record-contact",
          "GET /start/{name}/done/{id}",
          "GET /{name}/{name}");

  private static final List<String> FIELDS =
      List.of(
          "text",
          "reason",
          "typed",
          "case",
          "person",
          "number",
          "with",
          "keep",
          "phone",
          "search",
          "otherPhones[0].number",
          "otherPhones[x].number",
          "shown.phone",
          "receivedOn",
          "situation",
          "personPostcode",
          "_add",
          "_remove",
          "_turn",
          "_window",
          "_drawn",
          "visits[0].on",
          "visits[999999].on",
          "id",
          "roles",
          "name",
          "areas",
          "caseloadLimit",
          "outcome",
          "movedOn");
  private static final List<String> QUERIES =
      List.of(
          "maxResults",
          "firstResult",
          "sortBy",
          "sortOrder",
          "name",
          "id",
          "candidateGroup",
          "createdAfter",
          "dueBefore",
          "priority",
          "processVariables",
          "taskVariables",
          "search",
          "all",
          "q",
          "with",
          "person",
          "done",
          "start",
          "processInstanceId",
          "withoutDueDate");
  private static final List<String> TYPES =
      List.of(
          "application/json",
          "application/json",
          "application/json",
          "text/plain",
          "application/x-www-form-urlencoded",
          "multipart/form-data",
          "multipart/form-data; boundary=waymark",
          "application/xml",
          "application/json;charset=x",
          "nonsense");
  private static final Pattern GAP = Pattern.compile("\\{([^}]*)}");

  private final List<String> doors;
  private final List<String> known;

  OddRequests(List<String> doors, List<String> known) {
    this.doors = doors;
    this.known = known;
  }

  /** A request. */
  record Odd(String method, String path, String type, String body) {

    /** Enough of it to send it again. */
    String inShort() {
      String sent =
          body.length() > 160 ? body.substring(0, 160) + "… (" + body.length() + ")" : body;
      return method + " " + path + " [" + type + "] " + sent.replaceAll("\\s+", " ");
    }
  }

  Odd next(Random random) {
    String[] door = oneOf(random, doors).split(" ", 2);
    boolean page = PAGES.contains(String.join(" ", door));
    String method =
        random.nextInt(12) == 0
            ? oneOf(random, "GET POST PUT DELETE PATCH OPTIONS".split(" "))
            : door[0];
    String type =
        page && random.nextInt(4) > 0 ? "application/x-www-form-urlencoded" : oneOf(random, TYPES);
    boolean sends = !method.equals("GET") && !method.equals("OPTIONS");
    return new Odd(method, path(door[1], random), type, sends ? body(type, random) : "");
  }

  private String path(String door, Random random) {
    Matcher gap = GAP.matcher(door);
    StringBuilder path = new StringBuilder();
    while (gap.find()) {
      String filled =
          gap.group(1).equals("q")
              ? fields(QUERIES, random)
              : random.nextInt(3) > 0 ? oneOf(random, known) : encoded(oddText(random, 300));
      gap.appendReplacement(path, Matcher.quoteReplacement(filled));
    }
    gap.appendTail(path);
    return path.toString();
  }

  private String body(String type, Random random) {
    if (type.startsWith("application/x-www-form")) {
      return fields(FIELDS, random);
    }
    if (type.startsWith("multipart")) {
      return random.nextBoolean()
          ? oddText(random, 2_000)
          : "--waymark\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.csv\"\r\n\r\n"
              + oddText(random, 2_000)
              + (random.nextBoolean() ? "\r\n--waymark--\r\n" : "");
    }
    String json = random.nextInt(10) == 0 ? oddText(random, 200) : json(random, 0);
    return random.nextInt(10) == 0 && !json.isEmpty()
        ? json.substring(0, random.nextInt(json.length()))
        : json;
  }

  private String fields(List<String> names, Random random) {
    return IntStream.range(0, random.nextInt(6))
        .mapToObj(n -> oneOf(random, names) + "=" + encoded(value(random)))
        .collect(Collectors.joining("&"))
        .replace("[", "%5B")
        .replace("]", "%5D");
  }

  private String value(Random random) {
    return random.nextInt(3) == 0 ? oneOf(random, known) : oddText(random, 3_000);
  }

  private static final List<String> KEYS =
      List.of(
          "variables",
          "value",
          "type",
          "valueInfo",
          "name",
          "userId",
          "id",
          "text",
          "reason",
          "firstName",
          "lastName",
          "dateOfBirth",
          "address",
          "nhsNumber",
          "named",
          "orQueries",
          "sorting",
          "sortBy",
          "processVariables",
          "retries",
          "duedate",
          "messageName",
          "businessKey",
          "maxResults",
          "topics",
          "workerId",
          "profile",
          "credentials",
          "username",
          "password",
          "modifications",
          "instructions",
          "phone",
          "otherPhones",
          "otherNames");

  private String json(Random random, int depth) {
    return switch (random.nextInt(depth > 4 ? 8 : 12)) {
      case 0 -> "null";
      case 1 -> "true";
      case 2 -> "-" + random.nextInt(1_000_000) + ".5e" + random.nextInt(400);
      case 3 -> "9".repeat(1 + random.nextInt(200));
      case 4 -> "[]";
      case 5 -> "{}";
      case 6 ->
          "\"" + oneOf(random, "Object Xml File Bytes Date Json String Integer null").trim() + "\"";
      case 7 -> quoted(value(random));
      case 8 ->
          IntStream.range(0, random.nextInt(4))
              .mapToObj(n -> json(random, depth + 1))
              .collect(Collectors.joining(",", "[", "]"));
      default ->
          IntStream.range(0, 1 + random.nextInt(5))
              .mapToObj(n -> quoted(oneOf(random, KEYS)) + ":" + json(random, depth + 1))
              .collect(Collectors.joining(",", "{", "}"));
    };
  }

  private static String quoted(String text) {
    return "\""
        + text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\0", "\\u0000")
            .replaceAll("\\p{Cntrl}", " ")
        + "\"";
  }

  private static final List<String> ODD =
      List.of(
          "",
          " ",
          "0",
          "-1",
          "99999999999999999999",
          "null",
          "undefined",
          "NaN",
          "true",
          "%",
          "%00",
          "\u0000",
          "\u200B\uFEFF",
          "\uD83D",
          "😀",
          "'",
          "\"",
          "' or '1'='1",
          "${1+1}",
          "#{execution}",
          "../../etc/passwd",
          "..;/",
          ";x",
          "<script>",
          "=1+1",
          "2026-02-30",
          "30/02/2026",
          "25:99",
          "2026-11-30T25:00:00",
          "0001-01-01",
          "+292278994-08-17T07:12:55Z",
          "REF-2026-",
          "REF-0000-999999",
          "00000000-0000-0000-0000-000000000000",
          "a,b;c|d\te",
          "line\r\nbreak: x",
          "\u202Eabc",
          "ﬁ",
          "İ");

  private static String oddText(Random random, int longest) {
    int kind = random.nextInt(8);
    if (kind == 0) {
      return "x".repeat(random.nextInt(longest) + 1);
    }
    if (kind == 1) {
      return random
          .ints(random.nextInt(40), 0, 0x2FFF)
          .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
          .toString();
    }
    return oneOf(random, ODD);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static <T> T oneOf(Random random, List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private static String oneOf(Random random, String words) {
    return oneOf(random, List.of(words.split(" ")));
  }

  private static String oneOf(Random random, String[] words) {
    return words[random.nextInt(words.length)];
  }
}

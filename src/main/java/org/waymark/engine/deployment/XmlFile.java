package org.waymark.engine.deployment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads a model into the engine's own elements, so that the gate sees what the engine will see. The
 * engine's reader keeps one factory for each thread and changes it as it goes; this one is alone.
 */
final class XmlFile extends DefaultHandler {

  /** Far more than anybody draws; the engine's reader and every rule walk it by recursion. */
  private static final int DEEPEST = 200;

  private final Deque<Element> open = new ArrayDeque<>();
  private Locator locator;
  private Element root;

  private XmlFile() {}

  /** The file's root, or null with what is wrong added to {@code problems}. */
  static Element root(byte[] content, List<Problem> problems) {
    XmlFile file = new XmlFile();
    try {
      reader().newSAXParser().parse(new ByteArrayInputStream(content), file);
      return file.root;
    } catch (SAXParseException e) {
      problems.add(
          new Fault("The XML can't be read: " + e.getMessage(), null, null, e.getLineNumber()));
    } catch (SAXException | ParserConfigurationException | IOException e) {
      problems.add(new Fault("The XML can't be read"));
    }
    return null;
  }

  private static SAXParserFactory reader() throws SAXException, ParserConfigurationException {
    SAXParserFactory factory = SAXParserFactory.newInstance();
    factory.setNamespaceAware(true);
    // No entities: they read files and other machines.
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory;
  }

  @Override
  public void setDocumentLocator(Locator locator) {
    this.locator = locator;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    if (open.size() == DEEPEST) {
      throw new SAXParseException("it is nested more than " + DEEPEST + " deep", locator);
    }
    Element element = new Element(uri, name, qualified, attributes, locator);
    if (open.isEmpty()) {
      root = element;
    } else {
      open.peek().add(element);
    }
    open.push(element);
  }

  @Override
  public void characters(char[] text, int start, int length) {
    open.peek().appendText(String.valueOf(text, start, length));
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    open.pop();
  }

  @Override
  public void fatalError(SAXParseException e) throws SAXException {
    throw e;
  }
}

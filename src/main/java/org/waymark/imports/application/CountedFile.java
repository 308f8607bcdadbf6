package org.waymark.imports.application;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.InputStreamSource;
import org.springframework.core.io.Resource;

/** A file that knows how much of it has been read since it was opened last. */
final class CountedFile implements InputStreamSource {

  private final InputStreamSource file;
  private final long size;
  private long read;

  CountedFile(InputStreamSource file) throws IOException {
    this.file = file;
    this.size = file instanceof Resource sized ? sized.contentLength() : 0;
  }

  /** From 0 to 100; null where the size of the file is not known. */
  Integer percent() {
    return size > 0 ? (int) (100 * Math.min(read, size) / size) : null;
  }

  @Override
  public InputStream getInputStream() throws IOException {
    read = 0;
    return new FilterInputStream(file.getInputStream()) {

      @Override
      public int read() throws IOException {
        int one = super.read();
        read += one < 0 ? 0 : 1;
        return one;
      }

      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        int some = super.read(into, offset, length);
        read += Math.max(some, 0);
        return some;
      }
    };
  }
}

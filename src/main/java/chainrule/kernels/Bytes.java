package chainrule.kernels;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Bytes in the encodings of WebAssembly's binary format. */
final class Bytes {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  Bytes put(int... values) {
    for (int value : values) {
      bytes.write(value);
    }
    return this;
  }

  Bytes put(byte[] values) {
    bytes.writeBytes(values);
    return this;
  }

  /** LEB128, seven bits a byte. */
  Bytes unsigned(int value) {
    int rest = value;
    while (rest >>> 7 != 0) {
      put(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    return put(rest);
  }

  /** LEB128 with a sign. */
  Bytes signed(long value) {
    long rest = value;
    while (rest < -64 || rest > 63) {
      put((int) (rest & 0x7f) | 0x80);
      rest >>= 7;
    }
    return put((int) (rest & 0x7f));
  }

  Bytes number(double value) {
    return put(littleEndian().putDouble(value).array());
  }

  Bytes bits(long value) {
    return put(littleEndian().putLong(value).array());
  }

  private static ByteBuffer littleEndian() {
    return ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
  }

  Bytes name(String name) {
    return sized(name.getBytes(StandardCharsets.UTF_8));
  }

  /** The number of bytes, then the bytes. */
  Bytes sized(byte[] values) {
    return unsigned(values.length).put(values);
  }

  byte[] toArray() {
    return bytes.toByteArray();
  }
}

package chainrule.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes messages of Protocol Buffers: each field is its number, its kind and its value. */
final class Protobuf {
  private static final int VARINT = 0;
  private static final int LENGTH_DELIMITED = 2;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  Protobuf whole(int field, int value) {
    varint(field << 3 | VARINT);
    varint(value);
    return this;
  }

  Protobuf text(int field, String value) {
    return raw(field, value.getBytes(StandardCharsets.UTF_8));
  }

  Protobuf message(int field, Protobuf value) {
    return raw(field, value.toBytes());
  }

  Protobuf raw(int field, byte[] value) {
    varint(field << 3 | LENGTH_DELIMITED);
    varint(value.length);
    bytes.write(value, 0, value.length);
    return this;
  }

  /** Seven bits a byte, the lowest first; of a number that is not negative. */
  private void varint(int value) {
    int rest = value;
    while (rest > 127) {
      bytes.write(rest & 127 | 128);
      rest >>>= 7;
    }
    bytes.write(rest);
  }

  byte[] toBytes() {
    return bytes.toByteArray();
  }
}

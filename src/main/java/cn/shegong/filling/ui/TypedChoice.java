package cn.shegong.filling.ui;

import cn.shegong.base.Pinyin;
import cn.shegong.filling.FillField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyEvent;

/** Finds a field among more than a hundred by the first letters of its pinyin: xm for 姓名, sfz for 身份证号. */
final class TypedChoice {
    private static final long TOGETHER_NANOS = 1_200_000_000L;

    private final ComboBox<FillField> choice;
    private String letters = "";
    private long last;

    TypedChoice(ComboBox<FillField> choice) {
        this.choice = choice;
    }

    void typed(KeyEvent e) {
        var letter = e.getCharacter().toLowerCase(Locale.ROOT);
        if (e.isShortcutDown() || e.isAltDown() || !letter.matches("[a-z]")) {
            return;
        }
        long now = System.nanoTime();
        letters = now - last < TOGETHER_NANOS ? letters + letter : letter;
        last = now;
        find(choice.getItems(), choice.getValue(), letters).ifPresent(choice::setValue);
        e.consume();
    }

    /**
     * The next field whose name begins so.
     *
     * @param fields may begin with null, which is no field
     * @param from where the choice stands; one letter goes on from there, more letters may mean it still
     */
    static Optional<FillField> find(List<FillField> fields, FillField from, String letters) {
        int start = fields.indexOf(from) + (letters.length() == 1 ? 1 : 0);
        for (int i = 0; i < fields.size(); i++) {
            var field = fields.get(Math.floorMod(start + i, fields.size()));
            if (field != null && Pinyin.keys(field.label()).stream().anyMatch(key -> key.startsWith(letters))) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}

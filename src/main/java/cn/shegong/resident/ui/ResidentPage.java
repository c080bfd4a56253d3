package cn.shegong.resident.ui;

import cn.shegong.base.Right;
import cn.shegong.ui.Buttons;
import cn.shegong.ui.Page;
import cn.shegong.ui.Ui;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** 居民与家庭: the lists, and in their place a person's page, a household's page or a form, each with a way back. */
public final class ResidentPage implements Page {
    private final Ui ui;
    private final Registers registers;
    private final Consumer<Long> recordVisit;
    private final Forms forms;
    private final ListViewModel listModel;
    private final ResidentLists lists;
    private final PersonViewModel personModel;
    private final PersonView person;
    private final HouseholdViewModel householdModel;
    private final HouseholdView household;
    private final Button add = Buttons.primary("新建一户", Feather.PLUS, this::newHousehold);
    private final StackPane view = new StackPane();
    /** How to come back to what was shown before; empty on the lists. */
    private final Deque<Runnable> earlier = new ArrayDeque<>();

    private Runnable here = this::showLists;
    private EditView editing;

    /**
     * @param recordVisit opens the recording of a visit to the household with this key
     * @param parts what higher features show of a person or a household, in this order
     * @param outputs what higher features make of the list under the filter
     */
    public ResidentPage(
            Ui ui, Registers registers, Consumer<Long> recordVisit, List<PersonPart> parts, List<ListOutput> outputs) {
        this.ui = ui;
        this.registers = registers;
        this.recordVisit = recordVisit;
        forms = new Forms(ui, registers);
        listModel = new ListViewModel(ui, registers);
        lists = new ResidentLists(
                ui,
                listModel,
                new ListExport(ui, registers),
                outputs,
                recordVisit::accept,
                this::openPerson,
                this::openHousehold);
        var dialogs = new ResidentDialogs(ui, registers);
        personModel = new PersonViewModel(ui, registers);
        person = new PersonView(ui, personModel, dialogs, new PersonSteps(), parts);
        householdModel = new HouseholdViewModel(ui, registers);
        household = new HouseholdView(ui, householdModel, dialogs, new HouseholdSteps(), parts);
        add.setId("new-household");
        view.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && back()) {
                e.consume();
            }
        });
        put(lists.view());
    }

    @Override
    public String title() {
        return "居民与家庭";
    }

    @Override
    public String purpose() {
        return "找人找户，看他们的家庭、待遇和做过的事，改资料";
    }

    @Override
    public Ikon icon() {
        return Feather.USERS;
    }

    @Override
    public String group() {
        return "人";
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Button> actions() {
        return List.of(add);
    }

    @Override
    public void shown() {
        add.setDisable(!ui.actor().may(Right.RECORD));
        if (editing == null) {
            here.run();
        }
    }

    @Override
    public boolean back() {
        if (editing != null && !editing.mayLeave()) {
            return true;
        }
        editing = null;
        if (earlier.isEmpty()) {
            return false;
        }
        here = earlier.pop();
        here.run();
        return true;
    }

    @Override
    public void leaving() {
        personModel.hide();
    }

    /** Shows a person's page; the way back leads to what is shown now. */
    public void openPerson(long personId) {
        go(() -> {
            personModel.open(personId);
            put(person.view());
            person.view().requestFocus();
        });
    }

    /** Shows a household's page; the way back leads to what is shown now. */
    public void openHousehold(long householdId) {
        go(() -> {
            householdModel.open(householdId);
            put(household.view());
            household.view().requestFocus();
        });
    }

    /** Opens a person's form with the cursor in a field; the way back leads over the person's page. */
    public void correctPerson(long personId, String field) {
        openPerson(personId);
        ui.tasks().run(() -> personId, id -> {
            if (personModel.file() != null && personModel.file().person().id() == id) {
                edit(forms.person(personModel.file()), null);
                editing.focus(field);
            }
        });
    }

    /** Opens a household's form with the cursor in a field; the way back leads over the household's page. */
    public void correctHousehold(long householdId, String field) {
        openHousehold(householdId);
        ui.tasks().run(() -> householdId, id -> {
            if (householdModel.file() != null
                    && householdModel.file().household().id() == id) {
                forms.household(householdModel.file(), form -> {
                    edit(form, null);
                    editing.focus(field);
                });
            }
        });
    }

    private void newHousehold() {
        var filter = listModel.filter.conditions();
        forms.newHousehold(filter.villageId(), filter.groupId(), form -> edit(form, this::openHousehold));
    }

    /** A form is left for good when it was saved: the way back does not lead into it again. */
    private void edit(EditViewModel form, LongConsumer then) {
        if (editing != null && !editing.mayLeave()) {
            return;
        }
        var edit = new EditView(
                ui,
                registers,
                form,
                this::back,
                id -> {
                    editing = null;
                    if (then == null) {
                        back();
                    } else {
                        here = earlier.pop();
                        then.accept(id);
                    }
                },
                this::look);
        if (editing == null) {
            earlier.push(here);
        }
        editing = edit;
        put(edit.view());
        edit.focus();
    }

    /** Shows a person beside a form that is being filled in; the way back leads into it again, as it was left. */
    private void look(long personId) {
        var form = editing;
        editing = null;
        here = () -> {
            editing = form;
            put(form.view());
            form.focusLikely(personId);
        };
        openPerson(personId);
    }

    private void go(Runnable there) {
        if (editing != null) {
            if (!editing.mayLeave()) {
                return;
            }
            editing = null;
            here = earlier.pop();
        }
        earlier.push(here);
        here = there;
        there.run();
    }

    private void showLists() {
        put(lists.view());
        lists.refresh();
        lists.focus();
    }

    private void put(Node node) {
        view.getChildren().setAll(node);
        // One primary action at a time: elsewhere it is the page's own.
        add.setVisible(node == lists.view());
    }

    private final class PersonSteps implements PersonView.Steps {
        @Override
        public void back() {
            ResidentPage.this.back();
        }

        @Override
        public void person(long personId) {
            openPerson(personId);
        }

        @Override
        public void household(long householdId) {
            openHousehold(householdId);
        }

        @Override
        public void recordVisit(long householdId) {
            recordVisit.accept(householdId);
        }

        @Override
        public void edit(PersonFile file) {
            ResidentPage.this.edit(forms.person(file), null);
        }
    }

    private final class HouseholdSteps implements HouseholdView.Steps {
        @Override
        public void back() {
            ResidentPage.this.back();
        }

        @Override
        public void person(long personId) {
            openPerson(personId);
        }

        @Override
        public void recordVisit(long householdId) {
            recordVisit.accept(householdId);
        }

        @Override
        public void edit(HouseholdFile file) {
            forms.household(file, form -> ResidentPage.this.edit(form, null));
        }

        @Override
        public void addMember(HouseholdFile file) {
            ResidentPage.this.edit(forms.member(file), null);
        }
    }
}

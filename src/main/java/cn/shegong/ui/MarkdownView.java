package cn.shegong.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Draws the part of Markdown that the help is written in: headings, paragraphs, lists, tables, bold, keys as code. */
final class MarkdownView extends AbstractVisitor {
    private final Deque<Pane> blocks = new ArrayDeque<>();
    private TextFlow line = new TextFlow();
    private boolean bold;
    private GridPane table;
    private int row;
    private int column;

    private MarkdownView(Pane page) {
        blocks.push(page);
    }

    static VBox of(String markdown) {
        var page = new VBox();
        page.getStyleClass().add("help-text");
        Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(markdown)
                .accept(new MarkdownView(page));
        return page;
    }

    @Override
    public void visit(Heading heading) {
        startLine("help-heading-" + heading.getLevel());
        visitChildren(heading);
    }

    @Override
    public void visit(Paragraph paragraph) {
        startLine("help-paragraph");
        visitChildren(paragraph);
    }

    @Override
    public void visit(BulletList list) {
        list(list);
    }

    @Override
    public void visit(OrderedList list) {
        list(list);
    }

    private void list(Node list) {
        var items = new VBox();
        items.getStyleClass().add("help-list");
        blocks.element().getChildren().add(items);
        blocks.push(items);
        visitChildren(list);
        blocks.pop();
    }

    @Override
    public void visit(ListItem item) {
        var mark = new Label(mark(item));
        mark.getStyleClass().add("help-mark");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        var content = new VBox();
        HBox.setHgrow(content, Priority.ALWAYS);
        blocks.element().getChildren().add(new HBox(mark, content));
        blocks.push(content);
        visitChildren(item);
        blocks.pop();
    }

    private static String mark(ListItem item) {
        if (!(item.getParent() instanceof OrderedList)) {
            return "·";
        }
        int number = 1;
        for (var before = item.getPrevious(); before != null; before = before.getPrevious()) {
            number++;
        }
        return number + ".";
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            table = new GridPane();
            table.getStyleClass().add("help-table");
            table.setMaxWidth(Region.USE_PREF_SIZE);
            blocks.element().getChildren().add(table);
        }
        visitChildren(block);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableRow) {
            row++;
            column = 0;
        } else if (node instanceof TableCell cell) {
            var content = new VBox();
            content.getStyleClass().add(cell.isHeader() ? "help-table-head" : "help-table-cell");
            table.add(content, column++, row);
            blocks.push(content);
            bold = cell.isHeader();
            startLine("help-cell");
            visitChildren(node);
            bold = false;
            blocks.pop();
            return;
        }
        visitChildren(node);
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
        bold = true;
        visitChildren(emphasis);
        bold = false;
    }

    @Override
    public void visit(Code key) {
        var label = new Label(key.getLiteral());
        label.getStyleClass().add("help-key");
        line.getChildren().add(label);
    }

    /** A line break in the source is none on the page: Chinese has no blanks between words. */
    @Override
    public void visit(Text text) {
        var run = new javafx.scene.text.Text(text.getLiteral());
        run.getStyleClass().add(bold ? "help-bold" : "help-plain");
        line.getChildren().add(run);
    }

    private void startLine(String style) {
        line = new TextFlow();
        line.getStyleClass().add(style);
        blocks.element().getChildren().add(line);
    }
}

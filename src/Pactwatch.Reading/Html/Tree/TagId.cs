namespace Pactwatch.Reading.Html.Tree;

/// <summary>The element names that the reader knows; <see cref="Other"/> for the rest, <see cref="Text"/> for a run of characters.</summary>
internal enum TagId : byte
{
    Text,
    Other,
    A, Abbr, Acronym, Address, Annotation, Applet, Area, Article, Aside, Audio,
    B, Base, Basefont, Bdi, Bdo, Bgsound, Big, Blockquote, Body, Br, Button,
    Canvas, Caption, Center, Cite, Code, Col, Colgroup,
    Data, Datalist, Dd, Del, Desc, Details, Dfn, Dialog, Dir, Div, Dl, Dt,
    Em, Embed, Fieldset, Figcaption, Figure, Font, Footer, ForeignObject, Form, Frame, Frameset,
    H1, H2, H3, H4, H5, H6, Head, Header, Hgroup, Hr, Html,
    I, Iframe, Image, Img, Input, Ins, Kbd, Keygen, Label, Legend, Li, Link, Listing,
    Main, Map, Mark, Marquee, Math, Menu, Meta, Meter,
    Nav, Nobr, Noembed, Noframes, Noscript, Object, Ol, Optgroup, Option, Output,
    P, Param, Picture, Plaintext, Pre, Progress, Q, Rb, Rp, Rt, Ruby,
    S, Samp, Script, Search, Section, Select, Slot, Small, Source, Span, Strike, Strong, Style, Sub, Summary, Sup, Svg,
    Table, Tbody, Td, Template, Textarea, Tfoot, Th, Thead, Time, Title, Tr, Track, Tt,
    U, Ul, Var, Video, Wbr, Xmp,
}

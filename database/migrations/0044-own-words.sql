-- On their own page somebody writes down what matters to them, and what goes well or is hard, themselves. The policies of 0034
-- hold for what is written as for what is read: under their own ids, and as nobody else's words.
grant insert on people.about_me, people.strength to alongside_resident;
